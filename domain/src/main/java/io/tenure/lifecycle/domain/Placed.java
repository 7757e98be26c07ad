package io.tenure.lifecycle.domain;

import java.time.LocalDate;

/** The stage in which a customer is, and the customer's day on which it came there. */
public record Placed(String stage, LocalDate since) {}
