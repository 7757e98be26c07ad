package io.tenure.relationship.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer is served through a partner from now on; directly when null. */
public record ChannelPartnerAssigned(
        String customerId, @Nullable String partner, Instant occurredAt) implements RelationshipEvent {}
