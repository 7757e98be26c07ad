package io.tenure.loyalty.events;

import java.time.Instant;

/** A member has signed in to the page of his own. */
public record MemberSignedIn(String customerId, String attempt, Instant occurredAt) implements SignInEvent {}
