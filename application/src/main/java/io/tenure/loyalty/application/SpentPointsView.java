package io.tenure.loyalty.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How many points an account has spent, by days of UTC. Nothing in it is personal data, so it outlives an erasure.
 *
 * @param byDay oldest first
 */
record SpentPointsView(String programme, String customerId, List<Day> byDay) {

    /** @param points below 0 when more were given back than spent */
    record Day(LocalDate day, long points) {}

    SpentPointsView {
        byDay = List.copyOf(byDay);
    }

    String id() {
        return programme + "@" + customerId;
    }

    SpentPointsView plus(Instant at, long points) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<Day> more = new ArrayList<>(byDay);
        long before = !byDay.isEmpty() && byDay.getLast().day().equals(day)
                ? more.removeLast().points()
                : 0;
        more.add(new Day(day, before + points));
        return new SpentPointsView(programme, customerId, more);
    }

    long upTo(LocalDate last) {
        return byDay.stream()
                .filter(day -> !day.day().isAfter(last))
                .mapToLong(Day::points)
                .sum();
    }
}
