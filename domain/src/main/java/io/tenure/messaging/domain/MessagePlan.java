package io.tenure.messaging.domain;

import io.tenure.messaging.events.MessageChannel;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the firm writes to customers.
 *
 * @param version 0 for what comes with the product
 * @param senders whom messages come from
 * @param quietHours null when there are none
 * @param zone of customers whose own is not known
 */
public record MessagePlan(
        long version,
        Map<MessageChannel, String> senders,
        @Nullable QuietHours quietHours,
        ZoneId zone,
        List<FrequencyCap> caps,
        List<MessageTemplate> templates) {

    public MessagePlan {
        senders = Map.copyOf(senders);
        caps = List.copyOf(caps);
        templates = List.copyOf(templates);
    }

    public Optional<MessageTemplate> template(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    public Optional<FrequencyCap> cap(MessageChannel channel) {
        return caps.stream().filter(cap -> cap.channel() == channel).findFirst();
    }
}
