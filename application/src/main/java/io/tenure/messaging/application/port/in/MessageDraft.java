package io.tenure.messaging.application.port.in;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.shared.domain.CustomerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that a customer is to get.
 *
 * @param id names the message among those to the customer: told again, it is the same one. 1 to 135 letters, digits and
 *     {@code . _ : -}
 * @param template of the plan, or one that comes with the product
 * @param parameters a value for each name in the template
 * @param address one that is the customer's own, which the sender vouches for; null for the best that is known
 * @param prompt whether the customer waits for it, so that quiet hours do not count
 */
public record MessageDraft(
        String id,
        CustomerId customer,
        String template,
        MessageChannel channel,
        @Nullable String address,
        Map<String, String> parameters,
        boolean prompt) {

    public MessageDraft {
        parameters = Map.copyOf(parameters);
    }

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "MessageDraft[" + id + " to " + customer + "]";
    }
}
