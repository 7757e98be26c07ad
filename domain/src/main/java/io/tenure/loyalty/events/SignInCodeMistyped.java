package io.tenure.loyalty.events;

import java.time.Instant;

/** Somebody gave another code than the one that was issued. What was given is not kept. */
public record SignInCodeMistyped(String customerId, String attempt, Instant occurredAt) implements SignInEvent {}
