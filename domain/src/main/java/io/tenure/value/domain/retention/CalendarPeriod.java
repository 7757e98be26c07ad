package io.tenure.value.domain.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The length of the calendar periods that cohorts are counted in. */
public enum CalendarPeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    CalendarPeriod(int months) {
        this.months = months;
    }

    /** The first day of the period that a day lies in. */
    public LocalDate startOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** How many periods lie between the periods of two days; 0 when it is the same. */
    public int between(LocalDate earlier, LocalDate later) {
        return (int) ChronoUnit.MONTHS.between(startOf(earlier), startOf(later)) / months;
    }

    /** The last day of the period that a day lies in. */
    public LocalDate endOf(LocalDate day) {
        return startOf(day).plusMonths(months).minusDays(1);
    }

    /** The day so many periods after another; in a shorter month its last. */
    public LocalDate later(LocalDate start, int periods) {
        return start.plusMonths((long) periods * months);
    }
}
