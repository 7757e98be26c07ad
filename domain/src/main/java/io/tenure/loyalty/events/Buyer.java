package io.tenure.loyalty.events;

import java.util.List;

/**
 * Who bought, as the account knew the member when it learned of the purchase: whatever becomes of the member, the
 * purchase is judged by that.
 *
 * @param tier empty for the lowest
 * @param first whether nothing had been bought before
 * @param segmentsAsked whether a rule asks for segments; otherwise nobody has looked
 */
public record Buyer(String tier, boolean first, boolean segmentsAsked, List<String> segments) {

    public Buyer {
        segments = List.copyOf(segments);
    }
}
