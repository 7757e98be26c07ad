package io.tenure.segmentation.commands;

import java.time.Instant;

/** Something asked of the segments that one customer belongs to. */
public sealed interface MembershipCommand permits RecordVerdicts {

    String customerId();

    Instant now();
}
