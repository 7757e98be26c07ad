package io.tenure.messaging.queries;

import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessageRefusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and what has become of it.
 *
 * @param reference names it among all messages
 * @param customer null for somebody who is no customer
 * @param id as whoever had it sent named it
 * @param version of the plan that had the template; 0 for one that comes with the product
 * @param purpose of the consent that it took; null for a service
 * @param address null when none was known
 * @param summary what the timeline says of it; null when it was refused
 * @param refusal why it is not sent; null when it is
 * @param failure why the last attempt failed, or it did not arrive; null when nothing of the kind is known
 * @param attempts how often it was given to the relay or gateway
 * @param since when it was asked for
 * @param due when it is next given to the relay or gateway; null for never
 */
public record MessageView(
        String reference,
        @Nullable String customer,
        String id,
        String template,
        long version,
        @Nullable String purpose,
        MessageChannel channel,
        @Nullable String address,
        @Nullable String summary,
        MessagePhase state,
        @Nullable MessageRefusal refusal,
        @Nullable String failure,
        int attempts,
        Instant since,
        @Nullable Instant due) {}
