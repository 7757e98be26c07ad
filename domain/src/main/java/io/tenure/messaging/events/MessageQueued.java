package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message is to be sent, at once or when quiet hours end. Without a purpose it is a service that the customer's
 * dealings with the firm call for, and needs no consent.
 *
 * @param version of the plan whose template it was written by; 0 for a template that comes with the product
 * @param prompt whether somebody waits for it, so that quiet hours do not count
 * @param summary what the customer's timeline is to say of it
 * @param sendAt not before
 */
public record MessageQueued(
        String correspondent,
        String messageId,
        String template,
        long version,
        @Nullable String purpose,
        MessageChannel channel,
        boolean prompt,
        @Personal String address,
        @Personal @Nullable String subject,
        @Personal String text,
        @Personal String summary,
        Instant sendAt,
        Instant occurredAt)
        implements MessageEvent {}
