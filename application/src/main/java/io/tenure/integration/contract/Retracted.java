package io.tenure.integration.contract;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** An interaction never took place; it counts no more. */
public record Retracted(
        String customerId, String interactionId, @Personal String reason, Instant occurredAt) implements OfCustomer {}
