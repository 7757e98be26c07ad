package io.tenure.loyalty.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How many points an account has spent, by days of UTC.
 *
 * @param days oldest first
 */
record SpentPointsView(String programme, String customerId, List<Day> days) {

    /** @param points below 0 when more were given back than spent */
    record Day(LocalDate day, long points) {}

    SpentPointsView {
        days = List.copyOf(days);
    }

    String id() {
        return programme + "@" + customerId;
    }

    SpentPointsView plus(Instant at, long points) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<Day> more = new ArrayList<>(days);
        long before = !days.isEmpty() && days.getLast().day().equals(day)
                ? more.removeLast().points()
                : 0;
        more.add(new Day(day, before + points));
        return new SpentPointsView(programme, customerId, more);
    }

    long upTo(LocalDate last) {
        return days.stream()
                .filter(day -> !day.day().isAfter(last))
                .mapToLong(Day::points)
                .sum();
    }
}
