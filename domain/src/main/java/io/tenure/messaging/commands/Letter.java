package io.tenure.messaging.commands;

import io.tenure.messaging.events.MessageChannel;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is to be sent.
 *
 * @param version of the plan that has the template; 0 for one that comes with the product
 * @param purpose of the consent that it takes; null for a service, which takes none
 * @param prompt whether somebody waits for it, so that quiet hours do not count
 * @param address null when none is known
 * @param subject null on channels without one
 * @param summary what the customer's timeline is to say of it
 */
public record Letter(
        String template,
        long version,
        @Nullable String purpose,
        MessageChannel channel,
        boolean prompt,
        @Nullable String address,
        @Nullable String subject,
        String text,
        String summary) {}
