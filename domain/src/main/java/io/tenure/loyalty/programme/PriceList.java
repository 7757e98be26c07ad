package io.tenure.loyalty.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members pay for some goods for some time.
 *
 * @param tier from which on they do; null for all members
 * @param to the last day; null for no end
 */
public record PriceList(
        String id,
        Wording title,
        @Nullable String tier,
        LocalDate from,
        @Nullable LocalDate to,
        List<MemberPrice> prices) {

    public PriceList {
        prices = List.copyOf(prices);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
