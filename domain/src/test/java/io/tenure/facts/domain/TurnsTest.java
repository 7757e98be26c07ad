package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final FactSheet SHEET =
            Story.registered().bought("2026-01-10T09:00:00Z", "10").on("2026-01-20");

    @Test
    void aNumberOfDaysTurnsAtTheFirstThresholdThatIsStillToCome() {
        assertThat(days(10, 5, 10, 12, 30)).hasValue(day("2026-01-22"));
        assertThat(days(10, 5, 11)).hasValue(day("2026-01-21"));
        assertThat(days(10, 5, 10)).isEmpty();
    }

    @Test
    void aNumberOfDaysThatNobodyAsksForAtAnyPlaceInParticularTurnsEachDay() {
        assertThat(Turns.daily(_ -> OptionalInt.of(10)).after(SHEET, Optional.empty()))
                .hasValue(day("2026-01-21"));
    }

    @Test
    void whatHasNotBegunDoesNotGrow() {
        assertThat(Turns.daily(_ -> OptionalInt.empty()).after(SHEET, Optional.empty()))
                .isEmpty();
        assertThat(Turns.daily(_ -> OptionalInt.empty()).after(SHEET, Optional.of(new TreeSet<>(List.of(5L)))))
                .isEmpty();
    }

    @Test
    void aThresholdBeyondAllDaysIsNeverReached() {
        assertThat(days(0, DayLog.BEFORE_THE_FIRST - 1L)).hasValue(day("2026-01-20") + DayLog.BEFORE_THE_FIRST - 1);
        assertThat(days(0, DayLog.BEFORE_THE_FIRST)).isEmpty();
        assertThat(days(0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aWindowTurnsOnTheDayOnWhichItsOldestEntryLeavesIt() {
        assertThat(window(30)).hasValue(day("2026-02-09"));
        assertThat(window(11)).hasValue(day("2026-01-21"));
        assertThat(window(10)).isEmpty();
        assertThat(window(30, 15, 10)).hasValue(day("2026-01-25"));
    }

    @Test
    void aMonthTurnsOnItsLastDayToo() {
        FactSheet january = Story.registered().on("2026-01-31");

        assertThat(Turns.monthly().after(january, Optional.empty())).hasValue(day("2026-02-01"));
        assertThat(Turns.monthly().after(Story.registered().on("2026-02-01"), Optional.empty()))
                .hasValue(day("2026-03-01"));
    }

    private static OptionalInt days(int now, long... thresholds) {
        TreeSet<Long> turning = new TreeSet<>();
        for (long threshold : thresholds) {
            turning.add(threshold);
        }
        return Turns.daily(_ -> OptionalInt.of(now)).after(SHEET, Optional.of(turning));
    }

    private static OptionalInt window(int... days) {
        return Turns.window(entry -> entry.kind() == DayKind.PURCHASE, days).after(SHEET, Optional.empty());
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
