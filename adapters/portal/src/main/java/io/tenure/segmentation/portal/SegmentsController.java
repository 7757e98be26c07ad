package io.tenure.segmentation.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.segmentation.queries.Turnover;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Wording;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueRunView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which segments there are, how each is defined, and who belongs to it. */
@Page
@RequestMapping("/segments")
class SegmentsController {

    private static final int MEMBERS = 50;
    private static final int MONTHS = 12;

    private final SegmentQueries queries;
    private final CustomerQueries customers;
    private final ValueQueries values;
    private final SegmentTitles titles;
    private final Wording wording;

    SegmentsController(
            SegmentQueries queries,
            CustomerQueries customers,
            ValueQueries values,
            SegmentTitles titles,
            Wording wording) {
        this.queries = queries;
        this.customers = customers;
        this.values = values;
        this.titles = titles;
        this.wording = wording;
    }

    @GetMapping
    String segments(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int from,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        SegmentList list = SegmentList.of(queries.segments(), q, from);
        model.addAttribute("list", list);
        model.addAttribute(
                "sizes",
                list.views().stream().collect(Collectors.toMap(SegmentView::name, one -> queries.size(one.name()))));
        model.addAttribute("format", format);
        model.addAttribute("edits", edits(caller));
        if (!exchange.partial()) {
            return "segmentation/segments";
        }
        return from == 0 ? "segmentation/segments :: results" : "segmentation/segments :: rows";
    }

    @GetMapping("/{name}")
    String segment(
            @PathVariable String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        SegmentView segment = queries.segment(name).orElseThrow(() -> new NotFound("Segment " + name));
        model.addAttribute("segment", segment);
        model.addAttribute("run", values.latest().map(ValueRunView::run).orElse(null));
        model.addAttribute("size", queries.size(name));
        model.addAttribute("format", format);
        model.addAttribute("edits", edits(caller));
        model.addAttribute("reads", reads(caller));
        model.addAttribute("day", day);
        model.addAttribute("today", LocalDate.ofInstant(format.now(), format.zone()));
        if (reads(caller)) {
            members(name, day, after, caller, format, model);
            model.addAttribute("money", queries.money(name, caller));
            model.addAttribute("titles", Map.of(name, titles.of(segment)));
            model.addAttribute("chart", chart(name, caller, format));
        }
        if (!exchange.partial()) {
            return "segmentation/segment";
        }
        return after == null ? "segmentation/segment :: members" : "segmentation/segment :: rows";
    }

    private void members(
            String name, @Nullable LocalDate day, @Nullable String after, Caller caller, Format format, Model model) {
        var page = queries.members(name, SegmentDay.end(day, format), after, MEMBERS, caller);
        model.addAttribute("members", page);
        model.addAttribute("customers", named(page.views(), caller));
    }

    private Map<String, CustomerView> named(List<MembershipView> members, Caller caller) {
        return members.stream()
                .map(MembershipView::customerId)
                .distinct()
                .flatMap(id -> customers.find(new CustomerId(id), caller).stream())
                .collect(Collectors.toMap(CustomerView::id, Function.identity(), (one, same) -> one));
    }

    private Chart chart(String name, Caller caller, Format format) {
        YearMonth last = YearMonth.from(format.now().atZone(format.zone()));
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1L - i))
                .toList();
        List<Instant> bounds = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(i -> months.getFirst()
                        .plusMonths(i)
                        .atDay(1)
                        .atStartOfDay(format.zone())
                        .toInstant())
                .toList();
        List<Turnover> turnover = queries.turnover(name, bounds, caller);
        return new Chart(
                Chart.Kind.BARS,
                wording.say("segments.turnover"),
                wording.say("purchases.month"),
                months.stream().map(format::month).toList(),
                List.of(
                        series("segments.entered", turnover, Turnover::entered, format),
                        series("segments.left", turnover, one -> -one.left(), format)),
                null);
    }

    private Chart.Series series(String key, List<Turnover> all, ToLongFunction<Turnover> value, Format format) {
        return Chart.Series.of(
                wording.say(key),
                all.stream()
                        .map(one -> BigDecimal.valueOf(value.applyAsLong(one)))
                        .toList(),
                number -> format.number(Math.abs(number.longValueExact())));
    }

    private static boolean edits(Caller caller) {
        return caller.hasAny(Role.MARKETER, Role.ADMIN);
    }

    private static boolean reads(Caller caller) {
        return caller.hasAny(Role.MARKETER, Role.AUDITOR, Role.INTEGRATION, Role.ADMIN);
    }
}
