package io.tenure.loyalty.programme;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when members may book something, those of higher tiers before others.
 *
 * @param items what can be booked
 * @param categories of which everything can be booked
 * @param opens at least one
 * @param closes when nobody may book any more; null for never
 */
public record BookingWindow(
        String id,
        Wording title,
        List<String> items,
        List<String> categories,
        List<Opening> opens,
        @Nullable LocalDateTime closes) {

    /**
     * Members may book from a time on, by the clock of the programme.
     *
     * @param tier from which on they may; null for all members
     */
    public record Opening(@Nullable String tier, LocalDateTime from) {}

    public BookingWindow {
        items = List.copyOf(items);
        categories = List.copyOf(categories);
        opens = List.copyOf(opens);
    }

    public boolean isFor(String item, @Nullable String category) {
        return items.contains(item) || (category != null && categories.contains(category));
    }

    /** From when on all may book, whatever their tier; empty for never. */
    public Optional<LocalDateTime> opensForAll() {
        return opens.stream()
                .filter(each -> each.tier() == null)
                .map(Opening::from)
                .min(LocalDateTime::compareTo);
    }

    /** From when on a member may book; empty for never. */
    public Optional<LocalDateTime> opensFor(String tier, TierTerms tiers) {
        return opens.stream()
                .filter(each -> tiers.reaches(tier, each.tier()))
                .map(Opening::from)
                .min(LocalDateTime::compareTo);
    }
}
