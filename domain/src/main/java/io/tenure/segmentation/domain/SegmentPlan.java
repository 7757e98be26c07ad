package io.tenure.segmentation.domain;

import io.tenure.facts.domain.FactSheet;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All published segments, each after those that it asks for. Safe for use by many threads. */
public final class SegmentPlan {

    private final List<Segment> ordered;

    /** @param published without a cycle among them */
    public SegmentPlan(List<Segment> published) {
        Map<String, Segment> byName = new LinkedHashMap<>();
        published.stream()
                .sorted(Comparator.comparing(Segment::name))
                .forEach(segment -> byName.put(segment.name(), segment));
        List<Segment> order = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        byName.values().forEach(segment -> place(segment, byName, placed, order));
        ordered = List.copyOf(order);
    }

    private static void place(Segment segment, Map<String, Segment> byName, Set<String> placed, List<Segment> order) {
        if (placed.add(segment.name())) {
            segment.uses().stream()
                    .sorted()
                    .map(byName::get)
                    .filter(used -> used != null)
                    .forEach(used -> place(used, byName, placed, order));
            order.add(segment);
        }
    }

    public List<Segment> segments() {
        return ordered;
    }

    /** The segments that a change of some columns can touch by itself. */
    public Predicate<Segment> touchedBy(Set<String> columns) {
        Set<String> touched = new HashSet<>();
        ordered.stream().filter(segment -> segment.touchedBy(columns)).forEach(segment -> touched.add(segment.name()));
        return segment -> touched.contains(segment.name());
    }

    /**
     * Where the customer belongs now, as far as it differs from where it stands: of the segments to look at, of those
     * that hang on one that changed, and of those that are not published any more.
     *
     * @param look which segments may have changed
     */
    public List<Verdict> changes(FactSheet sheet, Standing standing, Set<String> undecided, Predicate<Segment> look) {
        String customer = sheet.facts().customerId();
        Set<String> now = new HashSet<>(standing.segments());
        Set<String> moved = new HashSet<>();
        List<Verdict> changes = new ArrayList<>(gone(undecided, now, moved));
        Row row = SegmentColumns.row(sheet, standing, now);
        for (Segment segment : ordered) {
            if (look.test(segment) || segment.uses().stream().anyMatch(moved::contains)) {
                boolean member = now.contains(segment.name());
                boolean unclear = undecided.contains(segment.name());
                if (unclear || differs(segment, customer, row, member)) {
                    Verdict verdict = segment.verdict(customer, row);
                    changes.add(verdict);
                    follow(verdict, now, moved);
                }
            }
        }
        return changes;
    }

    private List<Verdict> gone(Set<String> undecided, Set<String> now, Set<String> moved) {
        Set<String> published = new HashSet<>();
        ordered.forEach(segment -> published.add(segment.name()));
        List<Verdict> gone = Stream.concat(now.stream(), undecided.stream())
                .distinct()
                .filter(segment -> !published.contains(segment))
                .sorted()
                .<Verdict>map(segment -> new Verdict.Out(segment, 0, "the segment was retired", Map.of()))
                .toList();
        gone.forEach(verdict -> follow(verdict, now, moved));
        return gone;
    }

    private static boolean differs(Segment segment, String customer, Row row, boolean member) {
        try {
            return segment.holds(customer, row) != member;
        } catch (RuleFailed failed) {
            return true;
        }
    }

    private static void follow(Verdict verdict, Set<String> now, Set<String> moved) {
        boolean changed =
                switch (verdict) {
                    case Verdict.In in -> now.add(in.segment());
                    case Verdict.Out out -> now.remove(out.segment());
                    case Verdict.Unknown _ -> false;
                };
        if (changed) {
            moved.add(verdict.segment());
        }
    }

    /** The first day after today on which passing time alone can change anything. */
    public Optional<LocalDate> nextTurn(FactSheet sheet) {
        return ordered.stream()
                .flatMap(segment -> segment.nextTurn(sheet).stream())
                .min(Comparator.naturalOrder());
    }
}
