package io.tenure.integration.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to the customer was sent, or not, or did not arrive; one that was sent may bounce later. The reason is
 * NO_CONSENT, CAP_REACHED, NO_CONTACT_POINT or NO_LONGER_MEANT where it was refused, and left out otherwise.
 */
public record MessageOutcome(
        String customerId,
        String messageId,
        MessageResult result,
        @Nullable String reason,
        Instant occurredAt) implements OfCustomer {}
