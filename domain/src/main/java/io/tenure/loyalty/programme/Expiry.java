package io.tenure.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How long points last. A day ends at midnight in the zone of the programme. */
public sealed interface Expiry {

    /** The first moment at which points earned at a time are worth nothing; null for never. */
    @Nullable
    Instant of(Instant earned, ZoneId zone);

    /** Points last for ever. */
    record Never() implements Expiry {
        @Override
        public @Nullable Instant of(Instant earned, ZoneId zone) {
            return null;
        }
    }

    /** Points last to the end of the day some days later. */
    record Rolling(int days) implements Expiry {
        @Override
        public Instant of(Instant earned, ZoneId zone) {
            return start(LocalDate.ofInstant(earned, zone).plusDays(days + 1L), zone);
        }
    }

    /** Points last to the end of the month some months later; of the same month for 0. */
    record EndOfMonth(int months) implements Expiry {
        @Override
        public Instant of(Instant earned, ZoneId zone) {
            return start(
                    YearMonth.from(earned.atZone(zone)).plusMonths(months + 1L).atDay(1), zone);
        }
    }

    /** Points last to the end of the year some years later; of the same year for 0. */
    record EndOfYear(int years) implements Expiry {
        @Override
        public Instant of(Instant earned, ZoneId zone) {
            return start(LocalDate.of(earned.atZone(zone).getYear() + years + 1, 1, 1), zone);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
