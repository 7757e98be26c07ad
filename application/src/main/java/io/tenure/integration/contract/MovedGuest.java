package io.tenure.integration.contract;

import java.time.Instant;

/** A member was invited to an event of a programme, answered, or was there. */
public record MovedGuest(String customerId, String programme, String event, GuestStanding standing, Instant occurredAt)
        implements OfCustomer {}
