package io.tenure.value.portal;

import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.HeatMap;
import io.tenure.shared.portal.Wording;
import io.tenure.value.domain.retention.CalendarPeriod;
import io.tenure.value.events.CohortCount;
import io.tenure.value.events.ValueReported;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows which part of the customers who first bought together still buys, period by period. */
@Component
class RetentionMaps {

    /** Cohorts and periods shown at most, the newest and the first: about what a screen holds. */
    private static final int MOST = 24;

    private final Wording wording;

    RetentionMaps(Wording wording) {
        this.wording = wording;
    }

    /** One per length of period that has any cohort. */
    List<Retention> of(ValueReported report, Format format) {
        return Stream.of(CalendarPeriod.values())
                .map(period -> of(period, report, format))
                .filter(retention -> !retention.map().lines().isEmpty())
                .toList();
    }

    private Retention of(CalendarPeriod period, ValueReported report, Format format) {
        List<CohortCount> cohorts = report.cohorts().stream()
                .filter(cohort -> cohort.period().equals(period.name()))
                .sorted(Comparator.comparing(CohortCount::start).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(CohortCount::start))
                .toList();
        int width = Math.min(
                MOST,
                cohorts.stream()
                        .mapToInt(cohort -> cohort.active().size())
                        .max()
                        .orElse(0));
        HeatMap map = new HeatMap(
                wording.say("value.cohorts." + period),
                wording.say("value.cohort"),
                Stream.concat(
                                Stream.of(wording.say("value.customers")),
                                IntStream.range(1, width).mapToObj(format::number))
                        .toList(),
                cohorts.stream()
                        .map(cohort -> line(cohort, period, width, format))
                        .toList());
        return new Retention(period, map);
    }

    private static HeatMap.Line line(CohortCount cohort, CalendarPeriod period, int width, Format format) {
        long all = cohort.active().getFirst();
        List<HeatMap.Cell> later = IntStream.range(1, width)
                .mapToObj(place -> place < cohort.active().size()
                        ? share(cohort.active().get(place), all, format)
                        : HeatMap.Cell.NOTHING)
                .toList();
        return new HeatMap.Line(
                label(cohort.start(), period, format),
                Stream.concat(Stream.of(new HeatMap.Cell(0, format.number(all), null)), later.stream())
                        .toList());
    }

    private static HeatMap.Cell share(long active, long all, Format format) {
        double share = all == 0 ? 0 : (double) active / all;
        return HeatMap.Cell.of(share, format.percent(share), null);
    }

    private static String label(LocalDate start, CalendarPeriod period, Format format) {
        return switch (period) {
            case MONTH -> format.month(YearMonth.from(start));
            case QUARTER -> start.getYear() + " Q" + ((start.getMonthValue() + 2) / 3);
            case YEAR -> Integer.toString(start.getYear());
        };
    }
}
