package io.tenure.lifecycle.portal;

import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the whole book stands: customers by stage, and the flow between stages. */
@Page
class DashboardController {

    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;

    private final LifecycleQueries queries;
    private final StageNames names;
    private final Wording wording;

    DashboardController(LifecycleQueries queries, StageNames names, Wording wording) {
        this.queries = queries;
        this.names = names;
        this.wording = wording;
    }

    @GetMapping("/dashboard")
    String dashboard(@RequestParam(defaultValue = "30") int days, Format format, Model model) {
        int period = PERIODS.contains(days) ? days : USUAL;
        StageCounts counts = queries.counts(period);
        Spread spread = Spread.of(counts);
        model.addAttribute("days", period);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("format", format);
        model.addAttribute("counts", counts);
        model.addAttribute("spread", spread);
        model.addAttribute(
                "standing",
                chart(
                        Chart.Kind.RANKS,
                        "dashboard.by-stage",
                        spread,
                        List.of(series(
                                "dashboard.customers",
                                spread,
                                line -> line.stage().customers(),
                                format))));
        model.addAttribute(
                "flow",
                chart(
                        Chart.Kind.BARS,
                        "dashboard.flow",
                        spread,
                        List.of(
                                series("dashboard.came", spread, Spread.Line::came, format),
                                series("dashboard.went", spread, line -> -line.went(), format))));
        return "lifecycle/dashboard";
    }

    private Chart chart(Chart.Kind kind, String title, Spread spread, List<Chart.Series> series) {
        return new Chart(
                kind,
                wording.say(title),
                wording.say("customer.stage"),
                spread.lines().stream()
                        .map(line -> names.say(line.stage().name()))
                        .toList(),
                series,
                null);
    }

    private Chart.Series series(String key, Spread spread, ToLongFunction<Spread.Line> value, Format format) {
        return Chart.Series.of(
                wording.say(key),
                spread.lines().stream()
                        .map(line -> BigDecimal.valueOf(value.applyAsLong(line)))
                        .toList(),
                number -> format.number(Math.abs(number.longValueExact())));
    }
}
