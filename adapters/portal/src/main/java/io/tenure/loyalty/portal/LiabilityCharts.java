package io.tenure.loyalty.portal;

import io.tenure.loyalty.events.AgedPoints;
import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.events.RulePointsOfMonth;
import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Chart.Kind;
import io.tenure.shared.portal.Chart.Series;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws points by age, and what each rule gave in each month. */
@Component
class LiabilityCharts {

    private static final int MOST_RULES = 5;

    private final Wording wording;

    LiabilityCharts(Wording wording) {
        this.wording = wording;
    }

    List<Chart> of(LiabilityReported report, Format format) {
        List<Chart> charts = new ArrayList<>();
        if (!report.ages().isEmpty()) {
            charts.add(ages(report, format));
        }
        if (!report.rules().isEmpty()) {
            charts.add(rules(report, format));
        }
        return charts;
    }

    private Chart ages(LiabilityReported report, Format format) {
        List<BigDecimal> kept =
                report.ages().stream().map(LiabilityCharts::toBeRedeemed).toList();
        List<BigDecimal> broken = report.ages().stream()
                .map(age -> BigDecimal.valueOf(age.points()).subtract(toBeRedeemed(age)))
                .toList();
        return new Chart(
                Kind.BARS,
                wording.say("liability.ages"),
                wording.say("liability.age"),
                report.ages().stream().map(age -> format.number(age.months())).toList(),
                List.of(
                        Series.of(
                                wording.say("liability.to-be-spent"),
                                kept,
                                points -> format.number(points.longValue())),
                        Series.of(
                                wording.say("liability.broken"), broken, points -> format.number(points.longValue()))),
                null);
    }

    private static BigDecimal toBeRedeemed(AgedPoints age) {
        return age.toBeRedeemed().multiply(BigDecimal.valueOf(age.points())).setScale(0, RoundingMode.HALF_UP);
    }

    /** The largest rules, and the others together. */
    private Chart rules(LiabilityReported report, Format format) {
        List<String> months = report.rules().stream()
                .map(RulePointsOfMonth::month)
                .distinct()
                .sorted()
                .toList();
        List<String> largest = report.rules().stream()
                .map(RulePointsOfMonth::rule)
                .distinct()
                .sorted((one, other) -> Long.compare(sum(report, other), sum(report, one)))
                .toList();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_RULES, largest.size()); i++) {
            String rule = largest.get(i);
            series.add(series(
                    rule.isEmpty() ? wording.say("liability.by-hand") : rule, months, report, List.of(rule), format));
        }
        if (largest.size() > MOST_RULES) {
            series.add(series(
                    wording.say("liability.other-rules"),
                    months,
                    report,
                    largest.subList(MOST_RULES, largest.size()),
                    format));
        }
        return new Chart(
                Kind.BARS,
                wording.say("liability.rules"),
                wording.say("liability.month"),
                months.stream()
                        .map(month -> format.month(YearMonth.parse(month)))
                        .toList(),
                series,
                null);
    }

    private static long sum(LiabilityReported report, String rule) {
        return report.rules().stream()
                .filter(each -> each.rule().equals(rule))
                .mapToLong(RulePointsOfMonth::points)
                .sum();
    }

    private static Series series(
            String name, List<String> months, LiabilityReported report, List<String> rules, Format format) {
        return Series.of(
                name,
                months.stream()
                        .map(month -> BigDecimal.valueOf(report.rules().stream()
                                .filter(each -> each.month().equals(month) && rules.contains(each.rule()))
                                .mapToLong(RulePointsOfMonth::points)
                                .sum()))
                        .toList(),
                points -> format.number(points.longValue()));
    }
}
