package io.tenure.integration.contract;

import java.time.Instant;

/** The customer takes part in a loyalty programme no longer; points that were left are worth nothing. */
public record LeftProgramme(String customerId, String programme, Instant occurredAt) implements OfCustomer {}
