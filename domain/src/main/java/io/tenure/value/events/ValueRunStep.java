package io.tenure.value.events;

/** What can have happened to a run that values customers. */
public sealed interface ValueRunStep extends ValueEvent
        permits ValueRunRecorded,
                ValueModelFitted,
                ValueReported,
                NeedsClustered,
                MarketShareReckoned,
                RfmEdgesFixed,
                CostsCharged,
                CustomersValued,
                ValueRunTried {

    /** The number of the run, from 1: the version of every figure that follows from it. */
    long run();
}
