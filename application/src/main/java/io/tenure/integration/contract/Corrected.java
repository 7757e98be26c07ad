package io.tenure.integration.contract;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An interaction as it really was, whole; replaces what was told before. */
public record Corrected(
        String customerId,
        String interactionId,
        String source,
        String externalId,
        InteractionKind kind,
        Channel channel,
        Direction direction,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Personal @Nullable String thread,
        @Personal @Nullable String summary,
        @Personal Map<String, String> attributes,
        @Personal String reason,
        Instant occurredAt)
        implements OfCustomer {}
