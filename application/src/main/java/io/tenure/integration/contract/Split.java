package io.tenure.integration.contract;

import java.time.Instant;

/** A merge was wrong: this record stands for itself again. */
public record Split(String customerId, String from, Instant occurredAt) implements OfCustomer {}
