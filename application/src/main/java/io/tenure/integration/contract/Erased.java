package io.tenure.integration.contract;

import java.time.Instant;

/** The customer's personal data is erased: whoever keeps a copy of it must erase it as well. */
public record Erased(String customerId, Instant occurredAt) implements OfCustomer {}
