package io.tenure.integration.contract;

import java.time.Instant;

/** Two records were found to be one customer: the other one stands for both from now on. */
public record Merged(String customerId, String into, Instant occurredAt) implements OfCustomer {}
