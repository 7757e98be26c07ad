package io.tenure.integration.contract;

import java.time.Instant;

/** The customer takes part in a loyalty programme from now on. */
public record JoinedProgramme(String customerId, String programme, Instant occurredAt) implements OfCustomer {}
