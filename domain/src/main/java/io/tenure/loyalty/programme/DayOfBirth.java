package io.tenure.loyalty.programme;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day of a year on which a member was born, told as {@code --02-29}. */
public final class DayOfBirth {

    private DayOfBirth() {}

    /**
     * Reads what is on record. Empty where nothing is told, and where no year has the day: until November 2026 such as
     * {@code --02-30} was taken, and stays in the ledger.
     */
    public static Optional<MonthDay> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse(text))
                    .filter(day -> day.toString().equals(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
