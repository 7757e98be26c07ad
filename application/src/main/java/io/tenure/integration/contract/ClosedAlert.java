package io.tenure.integration.contract;

import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.events.Verdict;
import java.time.Instant;

/** An administrator has said what an alert was. */
public record ClosedAlert(String rule, SubjectKind about, String who, long number, Verdict verdict, Instant occurredAt)
        implements AboutAlert {}
