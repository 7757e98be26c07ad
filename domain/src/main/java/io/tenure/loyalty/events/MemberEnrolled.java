package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer takes part in the programme from now on. */
public record MemberEnrolled(
        String programme,
        String customerId,
        String outlet,
        @Personal @Nullable String birthday,
        Instant occurredAt) implements LoyaltyEvent {}
