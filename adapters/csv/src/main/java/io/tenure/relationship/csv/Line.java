package io.tenure.relationship.csv;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file and what reading it came to.
 *
 * @param number of its first line in the file, counted from 1 with the header
 * @param height how many lines of the file it spans: more than one when a quoted cell holds line breaks
 */
record Line(long number, int height, Parsed parsed) {

    @Nullable
    BigDecimal amount() {
        return switch (parsed) {
            case Told told -> told.amount();
            case Parsed.Fault fault -> fault.amount();
        };
    }

    @Nullable
    Currency currency() {
        return switch (parsed) {
            case Told told -> told.head().currency();
            case Parsed.Fault fault -> fault.currency();
        };
    }
}
