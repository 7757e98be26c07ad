package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reward of which there are pieces, as a till offers it to a member.
 *
 * @param titleZh for readers of Chinese; null where one title is for all
 * @param price in points
 * @param money to be taken beside the points; null for none
 * @param currency of the money
 * @param lacking points to its price; 0 when the member has enough
 */
public record TillReward(
        String reward,
        String title,
        @Nullable String titleZh,
        long price,
        @Nullable BigDecimal money,
        @Nullable String currency,
        long left,
        long lacking) {}
