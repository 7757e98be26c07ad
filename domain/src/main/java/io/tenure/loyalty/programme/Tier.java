package io.tenure.loyalty.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One tier; whoever meets one of its needs within the window is in it.
 *
 * @param points earned within the window; null when they do not count
 * @param spend in the currency of the programme
 * @param visits purchases
 * @param lifetimePoints earned ever, which give the tier for good
 */
public record Tier(
        String id,
        Wording name,
        @Nullable Long points,
        @Nullable BigDecimal spend,
        @Nullable Long visits,
        @Nullable Long lifetimePoints) {}
