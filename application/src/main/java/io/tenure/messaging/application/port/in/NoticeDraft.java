package io.tenure.messaging.application.port.in;

import io.tenure.messaging.events.MessageChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of service to somebody who is no customer, such as an administrator.
 *
 * @param id names the message among those to the address: told again, it is the same one
 * @param address an e-mail address, or a phone number in E.164
 * @param template one without a purpose
 * @param language of BCP 47; English where it is not Chinese
 */
public record NoticeDraft(
        String id,
        MessageChannel channel,
        String address,
        String template,
        @Nullable String language,
        Map<String, String> parameters) {

    public NoticeDraft {
        parameters = Map.copyOf(parameters);
    }

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "NoticeDraft[" + id + "]";
    }
}
