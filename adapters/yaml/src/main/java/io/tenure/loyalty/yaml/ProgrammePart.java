package io.tenure.loyalty.yaml;

import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.domain.Money;
import io.tenure.shared.yaml.Block;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * What every part of a programme may hold, and how it is read; something harmless is read in place of what is wrong.
 */
final class ProgrammePart {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);

    /** The most that an amount may be, in the smallest units of its currency. */
    static final long MOST_UNITS = 1_000_000_000_000L;

    private ProgrammePart() {}

    static Wording wording(Block above) {
        Block words = above.inner("title");
        Wording wording = new Wording(words.text("en"), words.text("zh"));
        words.nothingElse();
        return wording;
    }

    /** One of some choices, as the name of a constant; the first when it is left out. */
    static String constant(Block block, String key, List<String> choices) {
        return block.choice(key, choices, choices.getFirst())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }

    static Currency currency(Block block) {
        return block.value(
                "currency", Currency::getInstance, Currency.getInstance("XXX"), ProgrammeMistake.NOT_A_CURRENCY);
    }

    /** A number above 0. */
    static BigDecimal number(Block block, String key) {
        BigDecimal number = block.value(key, BigDecimal::new, BigDecimal.ONE, ProgrammeMistake.NOT_A_NUMBER);
        if (number.signum() <= 0 || number.compareTo(MOST_POINTS) > 0 || number.scale() > 4) {
            block.problem(key, ProgrammeMistake.NUMBER_OUT_OF_RANGE, MOST_POINTS, number);
            return BigDecimal.ONE;
        }
        return number;
    }

    /** An amount above 0, in the smallest units of a currency. */
    static long amount(Block block, String key, Currency currency) {
        BigDecimal amount = block.value(key, BigDecimal::new, BigDecimal.ONE, ProgrammeMistake.NOT_AN_AMOUNT);
        try {
            long units = new Money(amount, currency).minorUnits();
            if (units > 0 && units <= MOST_UNITS) {
                return units;
            }
        } catch (ArithmeticException | IllegalArgumentException impossible) {
            // answered below
        }
        block.problem(
                key,
                ProgrammeMistake.AMOUNT_OUT_OF_RANGE,
                Money.ofMinor(MOST_UNITS, currency).amount().toPlainString() + " " + currency,
                amount);
        return 1;
    }
}
