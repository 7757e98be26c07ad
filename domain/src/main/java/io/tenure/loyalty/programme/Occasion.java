package io.tenure.loyalty.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why members are greeted. */
public sealed interface Occasion {

    /**
     * Whether a member has it on a day.
     *
     * @param birthday null when unknown
     * @param since the day on which the membership began
     */
    boolean on(LocalDate day, @Nullable MonthDay birthday, LocalDate since);

    /** Whether it is a festival of all members rather than a day of each. */
    default boolean isForAll() {
        return this instanceof EachYear || this instanceof ChineseNewYear;
    }

    /** Whoever was born on 29 February is greeted on the 28th in years that have no 29th. */
    record Birthday() implements Occasion {

        @Override
        public boolean on(LocalDate day, @Nullable MonthDay birthday, LocalDate since) {
            return birthday != null && birthday.atYear(day.getYear()).equals(day);
        }
    }

    /** The day on which the membership began, from the first year after it on. */
    record Anniversary() implements Occasion {

        @Override
        public boolean on(LocalDate day, @Nullable MonthDay birthday, LocalDate since) {
            return day.getYear() > since.getYear()
                    && MonthDay.from(since).atYear(day.getYear()).equals(day);
        }
    }

    /** A festival on the same day of each year, for all members. */
    record EachYear(MonthDay festival) implements Occasion {

        @Override
        public boolean on(LocalDate day, @Nullable MonthDay birthday, LocalDate since) {
            return festival.atYear(day.getYear()).equals(day);
        }
    }

    /** The first day of the Chinese year, for all members, as far as the table goes. */
    record ChineseNewYear() implements Occasion {

        @Override
        public boolean on(LocalDate day, @Nullable MonthDay birthday, LocalDate since) {
            return ChineseYears.begin(day.getYear()).filter(day::equals).isPresent();
        }
    }

    /** The days of the year of those who may have such a day today: one, and in some years 29 February besides. */
    static List<MonthDay> daysMeant(LocalDate day) {
        return Stream.of(MonthDay.from(day), MonthDay.of(2, 29))
                .filter(each -> each.atYear(day.getYear()).equals(day))
                .distinct()
                .toList();
    }
}
