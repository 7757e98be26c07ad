package io.tenure.segmentation.commands;

import java.time.Instant;
import java.util.List;

/** Writes down where a customer belongs now, as far as it differs from what is on record. */
public record RecordVerdicts(String customerId, List<Verdict> verdicts, Instant now) implements MembershipCommand {}
