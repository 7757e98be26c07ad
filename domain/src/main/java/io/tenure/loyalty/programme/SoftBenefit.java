package io.tenure.loyalty.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that members may have some times in a period, such as a coffee or an entry to the lounge.
 *
 * @param tier from which on members have it; null for all
 * @param times how often in each period
 */
public record SoftBenefit(
        String id, Wording title, @Nullable String tier, int times, Period per) {

    /** Over which time uses are counted, by the calendar. */
    public enum Period {
        DAY,
        MONTH,
        QUARTER,
        YEAR;

        /** The period that a day lies in, such as 2026, 2026-Q2, 2026-05 or 2026-05-04. */
        public String of(LocalDate day) {
            String month = day.toString().substring(0, 7);
            return switch (this) {
                case DAY -> day.toString();
                case MONTH -> month;
                case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
                case YEAR -> Integer.toString(day.getYear());
            };
        }
    }
}
