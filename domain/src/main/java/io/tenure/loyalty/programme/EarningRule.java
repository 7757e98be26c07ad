package io.tenure.loyalty.programme;

import io.tenure.shared.rules.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One way to earn points.
 *
 * @param on what it is about
 * @param when null for always
 * @param items which lines of a purchase it is about; null for the purchase as a whole
 * @param bestOf of rules with the same word only the one with the most points counts; null to count beside all others
 * @param perPurchase the most points for one purchase, {@link Long#MAX_VALUE} for no limit; so are the others
 * @param budget the most points for all members together
 */
public record EarningRule(
        String id,
        Occasion on,
        @Nullable Rule when,
        @Nullable Rule items,
        Reward reward,
        @Nullable String bestOf,
        long perPurchase,
        long perDay,
        long perMonth,
        long budget) {

    /** Without a budget. */
    public EarningRule(
            String id,
            Occasion on,
            @Nullable Rule when,
            @Nullable Rule items,
            Reward reward,
            @Nullable String bestOf,
            long perPurchase,
            long perDay,
            long perMonth) {
        this(id, on, when, items, reward, bestOf, perPurchase, perDay, perMonth, Long.MAX_VALUE);
    }

    public boolean hasBudget() {
        return budget != Long.MAX_VALUE;
    }

    /** What a rule may reward. */
    public enum Occasion {
        PURCHASE,
        REFERRAL
    }

    /** How many points a rule gives. */
    public sealed interface Reward {

        /** Points for each amount of money. */
        record PerAmount(BigDecimal points, BigDecimal per) implements Reward {}

        /** Points for each piece. */
        record PerPiece(BigDecimal points) implements Reward {}

        /** Points whatever was bought. */
        record Fixed(long points) implements Reward {}

        /** What the other rules give, times a factor. */
        record Factor(BigDecimal factor) implements Reward {}
    }
}
