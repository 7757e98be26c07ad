package io.tenure.value.commands;

import java.time.Instant;

/** Everything that can be asked of the valuation of customers. */
public sealed interface ValueCommand permits RecordValueRun, ValueCustomers, KeepRfmTable {

    Instant now();
}
