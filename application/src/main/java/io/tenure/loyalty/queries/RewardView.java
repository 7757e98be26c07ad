package io.tenure.loyalty.queries;

import io.tenure.loyalty.commands.RewardPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a programme offers.
 *
 * @param titleZh for readers of Chinese; null where one title is for all
 * @param price in points
 * @param money that is taken beside the points; null for none
 * @param currency of the money
 * @param left pieces that can still be had
 */
public record RewardView(
        String programme,
        String reward,
        String title,
        @Nullable String titleZh,
        long price,
        @Nullable BigDecimal money,
        @Nullable String currency,
        long left) {

    public String id() {
        return programme + "@" + reward;
    }

    /** Points and money. */
    public RewardPrice cost() {
        return RewardPrice.of(price, money, currency);
    }

    /**
     * What readers of a language read.
     *
     * @param language as ISO 639 writes it
     */
    public String titleIn(String language) {
        return titleZh != null && !titleZh.isBlank() && language.equals("zh") ? titleZh : title;
    }
}
