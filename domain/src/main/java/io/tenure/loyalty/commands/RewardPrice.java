package io.tenure.loyalty.commands;

import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a reward costs. Prices that differ in zeros behind the decimal point only are one.
 *
 * @param money that is taken beside the points; null for none
 */
public record RewardPrice(long points, @Nullable Money money) {

    public RewardPrice {
        money = money == null || money.amount().signum() == 0 ? null : plain(money);
    }

    /** For points alone. */
    public RewardPrice(long points) {
        this(points, null);
    }

    /**
     * As it is told, the amount and its currency apart.
     *
     * @throws IllegalArgumentException when one of the two is missing, or they are no money
     */
    public static RewardPrice of(long points, @Nullable BigDecimal money, @Nullable String currency) {
        if (money == null || currency == null) {
            if (money != null && money.signum() != 0) {
                throw new IllegalArgumentException("Money has a currency");
            }
            return new RewardPrice(points);
        }
        return new RewardPrice(points, new Money(money, Currency.getInstance(currency)));
    }

    public @Nullable BigDecimal amount() {
        return money == null ? null : money.amount();
    }

    public @Nullable String currency() {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    /** Whether it can be asked for: points from 1 to the most, and no money below zero or finer than coins. */
    public boolean isPossible(long most) {
        return points > 0 && points <= most && (money == null || isInCoins(money));
    }

    /** As {@code 2000 points} or {@code 2000 points and 5.00 GBP}. */
    @Override
    public String toString() {
        return points + " points" + (money == null ? "" : " and " + money.amount() + " " + currency());
    }

    private static boolean isInCoins(Money money) {
        return money.amount().signum() > 0 && money.amount().scale() <= digits(money.currency());
    }

    private static Money plain(Money money) {
        BigDecimal stripped = money.amount().stripTrailingZeros();
        return new Money(stripped.setScale(Math.max(stripped.scale(), digits(money.currency()))), money.currency());
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
