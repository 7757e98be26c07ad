package io.tenure.integration.contract;

import java.time.Instant;

/** Something that other systems are told of: flat, and apart from the events of the ledger. */
public sealed interface IntegrationEvent permits OfCustomer, UsedCoupon, CalledOffEvent, AboutAlert, ValuesRenewed {

    /** What it is about. Events of one subject keep their order. */
    String subject();

    Instant occurredAt();
}
