package io.tenure.value.events;

import java.time.Instant;

/** Everything that can have happened to the valuation of customers. */
public sealed interface ValueEvent
        permits ValueRunRecorded,
                ValueModelFitted,
                ValueReported,
                NeedsClustered,
                MarketShareReckoned,
                RfmEdgesFixed,
                CustomersValued,
                ValueRunTried {

    /** The number of the run, from 1: the version of every figure that follows from it. */
    long run();

    Instant occurredAt();
}
