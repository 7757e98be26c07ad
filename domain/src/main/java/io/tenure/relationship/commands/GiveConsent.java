package io.tenure.relationship.commands;

import io.tenure.relationship.events.Channel;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Note that the customer allows contact; {@code declaredAt} is when, and may lie in the past. */
public record GiveConsent(
        CustomerId customerId, String purpose, Channel channel, String source, Instant declaredAt, Instant now)
        implements RelationshipCommand {}
