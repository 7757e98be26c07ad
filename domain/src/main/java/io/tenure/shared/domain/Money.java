package io.tenure.shared.domain;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in one currency, exact to the last digit given. Negative amounts are money out.
 *
 * @param amount at most 15 digits before and 6 after the decimal point
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_SCALE = 6;

    public Money {
        if (amount.scale() > MAX_SCALE || (long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException(
                    "An amount has at most 15 digits before and 6 after the decimal point, not " + amount);
        }
    }

    /**
     * Reads an amount.
     *
     * @throws IllegalArgumentException when the amount is no decimal number or the code no ISO 4217 currency
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** So many of the smallest units of a currency: cents of the euro, whole yen, thousandths of the Kuwaiti dinar. */
    public static Money ofMinor(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, digits(currency)), currency);
    }

    /**
     * The amount in the smallest units of its currency.
     *
     * @throws ArithmeticException when it is finer than that, or too large
     */
    public long minorUnits() {
        return amount.movePointRight(digits(currency)).longValueExact();
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /**
     * Adds an amount in the same currency.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }
}
