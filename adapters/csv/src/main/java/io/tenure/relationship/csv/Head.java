package io.tenure.relationship.csv;

import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lines of an interaction have in common. */
record Head(
        Channel channel,
        Direction direction,
        @Nullable Currency currency,
        @Nullable String thread,
        @Nullable String summary,
        @Nullable String handledBy,
        @Nullable Instant dueAt,
        Profile profile,
        Map<String, String> attributes) {

    /**
     * Whether an interaction of either would be the same but for its items; of who the customer is there is one word.
     */
    boolean saysTheSame(Head other) {
        return channel == other.channel
                && direction == other.direction
                && Objects.equals(thread, other.thread)
                && Objects.equals(summary, other.summary)
                && Objects.equals(handledBy, other.handledBy)
                && Objects.equals(dueAt, other.dueAt)
                && attributes.equals(other.attributes);
    }
}
