package io.tenure.loyalty.events;

import java.time.Instant;

/** A member may sign in with a code, of which a keyed hash is kept, until it expires. */
public record SignInCodeIssued(String customerId, String attempt, String code, Instant expiresAt, Instant occurredAt)
        implements SignInEvent {}
