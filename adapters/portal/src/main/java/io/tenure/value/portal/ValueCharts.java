package io.tenure.value.portal;

import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Chart.Kind;
import io.tenure.shared.portal.Chart.Series;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Wording;
import io.tenure.value.events.SurvivalStep;
import io.tenure.value.events.TrackedWeek;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a run found out about the customers of a currency. */
@Component
class ValueCharts {

    private static final int TWENTIETH = 5;

    private final Wording wording;

    ValueCharts(Wording wording) {
        this.wording = wording;
    }

    List<Chart> of(ValueModelFitted model, ValueReported report, @Nullable String currency, Format format) {
        return List.of(
                lorenz(report, format),
                survival(report, format),
                profit(report, currency, format),
                tracking(model, format));
    }

    private Chart lorenz(ValueReported report, Format format) {
        Function<BigDecimal, String> percent = share -> format.number(Math.round(share.doubleValue())) + " %";
        return new Chart(
                Kind.LINES,
                wording.say("value.lorenz"),
                wording.say("value.share-of-customers"),
                IntStream.range(0, report.lorenz().size())
                        .mapToObj(place -> place * TWENTIETH + " %")
                        .toList(),
                List.of(
                        Series.of(
                                wording.say("value.share-of-revenue"),
                                report.lorenz().stream()
                                        .map(share -> rounded(100 * share))
                                        .toList(),
                                percent),
                        Series.of(
                                wording.say("value.equal-shares"),
                                IntStream.range(0, report.lorenz().size())
                                        .mapToObj(place -> BigDecimal.valueOf((long) place * TWENTIETH))
                                        .toList(),
                                percent)),
                null);
    }

    private Chart survival(ValueReported report, Format format) {
        return new Chart(
                Kind.STEPS,
                wording.say("value.survival"),
                wording.say("value.weeks"),
                report.survival().stream()
                        .map(step -> format.number(step.weeks()))
                        .toList(),
                List.of(Series.of(
                        wording.say("value.staying"),
                        report.survival().stream()
                                .map(SurvivalStep::share)
                                .map(share -> rounded(100 * share))
                                .toList(),
                        share -> format.decimal(share) + " %")),
                null);
    }

    private Chart profit(ValueReported report, @Nullable String currency, Format format) {
        return new Chart(
                Kind.LINES,
                wording.say("value.profit"),
                wording.say("value.share-of-customers"),
                IntStream.range(0, report.profit().curve().size())
                        .mapToObj(place -> place * TWENTIETH + " %")
                        .toList(),
                List.of(Series.of(
                        wording.say("value.profit-so-far"),
                        report.profit().curve(),
                        amount -> format.money(amount, currency))),
                currency);
    }

    private Chart tracking(ValueModelFitted model, Format format) {
        return new Chart(
                Kind.LINES,
                wording.say("value.tracking"),
                wording.say("value.week"),
                model.tracking().stream().map(week -> format.date(week.end())).toList(),
                List.of(
                        Series.of(
                                wording.say("value.expected"),
                                model.tracking().stream()
                                        .map(week -> rounded(week.expected()))
                                        .toList(),
                                count -> format.decimal(count)),
                        Series.of(
                                wording.say("value.actual"),
                                model.tracking().stream()
                                        .map(TrackedWeek::actual)
                                        .map(BigDecimal::valueOf)
                                        .toList(),
                                count -> format.number(count.longValue()))),
                null);
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(Math.round(number * 10), 1);
    }
}
