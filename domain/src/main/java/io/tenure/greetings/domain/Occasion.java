package io.tenure.greetings.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Why a member is greeted, and on which day of a year. */
public sealed interface Occasion {

    /** The day in a year; empty when there is none for this member. */
    Optional<LocalDate> in(int year, MemberDays member);

    /** Whoever was born on 29 February is greeted on the 28th in years that have no 29th. */
    record Birthday() implements Occasion {

        @Override
        public Optional<LocalDate> in(int year, MemberDays member) {
            return Optional.ofNullable(member.birthday()).map(day -> day.atYear(year));
        }
    }

    /** The day on which the membership began, from the first year after it on. */
    record Anniversary() implements Occasion {

        @Override
        public Optional<LocalDate> in(int year, MemberDays member) {
            return year > member.since().getYear()
                    ? Optional.of(MonthDay.from(member.since()).atYear(year))
                    : Optional.empty();
        }
    }

    /** A festival on the same day of each year, for all members. */
    record EachYear(MonthDay day) implements Occasion {

        @Override
        public Optional<LocalDate> in(int year, MemberDays member) {
            return Optional.of(day.atYear(year));
        }
    }

    /** A festival on days that are given, one a year at most, for all members. */
    record OnDates(List<LocalDate> dates) implements Occasion {

        public OnDates {
            dates = List.copyOf(dates);
        }

        @Override
        public Optional<LocalDate> in(int year, MemberDays member) {
            return dates.stream().filter(date -> date.getYear() == year).findFirst();
        }
    }

    /** The first day of the Chinese year, as far as the table goes. */
    record ChineseNewYear() implements Occasion {

        @Override
        public Optional<LocalDate> in(int year, MemberDays member) {
            return ChineseYears.begin(year);
        }
    }
}
