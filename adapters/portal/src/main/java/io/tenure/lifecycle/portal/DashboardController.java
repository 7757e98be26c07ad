package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.lifecycle.queries.StageCounts.Flow;
import io.tenure.lifecycle.queries.StageCounts.InStage;
import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.HeatMap;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    String dashboard(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(name = "model", required = false) @Nullable String chosen,
            Caller caller,
            Format format,
            Model model) {
        int period = PERIODS.contains(days) ? days : USUAL;
        List<LifecycleModelView> used = queries.used();
        LifecycleModelView shown = used.stream()
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElseGet(used::getFirst);
        StageCounts counts = queries.counts(shown.name(), period, caller);
        model.addAttribute("shown", shown);
        model.addAttribute("used", used);
        model.addAttribute("map", flow(counts, format));
        model.addAttribute("money", shown.inForce() ? queries.money(caller) : null);
        model.addAttribute(
                "stageNamesById",
                counts.stages().stream().collect(Collectors.toMap(InStage::stage, stage -> names.say(stage.name()))));
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

    /** From which stage to which; the most frequent way is the darkest. */
    private HeatMap flow(StageCounts counts, Format format) {
        List<InStage> stages = counts.stages();
        long most = counts.flows().stream().mapToLong(Flow::moves).max().orElse(1);
        List<HeatMap.Line> lines = new ArrayList<>();
        lines.add(line(wording.say("dashboard.from-nowhere"), null, counts, most, format));
        stages.forEach(from -> lines.add(line(names.say(from.name()), from.stage(), counts, most, format)));
        return new HeatMap(
                wording.say("dashboard.map"),
                wording.say("dashboard.from-to"),
                stages.stream().map(stage -> names.say(stage.name())).toList(),
                lines);
    }

    private static HeatMap.Line line(
            String label, @Nullable String from, StageCounts counts, long most, Format format) {
        return new HeatMap.Line(
                label,
                counts.stages().stream()
                        .map(to -> cell(counts, from, to.stage(), most, format))
                        .toList());
    }

    private static HeatMap.Cell cell(StageCounts counts, @Nullable String from, String to, long most, Format format) {
        return counts.flows().stream()
                .filter(flow -> Objects.equals(flow.from(), from) && flow.to().equals(to))
                .findFirst()
                .map(flow -> HeatMap.Cell.of((double) flow.moves() / most, format.number(flow.moves()), null))
                .orElse(HeatMap.Cell.NOTHING);
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
