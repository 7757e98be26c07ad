package io.tenure.segmentation.application;

import io.tenure.segmentation.domain.Segment;
import io.tenure.segmentation.domain.SegmentPlan;
import io.tenure.segmentation.domain.SegmentRules;
import io.tenure.segmentation.queries.SegmentDefinition;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The segments that are published at present, ready to be evaluated; a rule is understood once. */
final class Plans {

    private static final ViewQuery ALL = new ViewQuery(List.of(), null, null, false, null, ViewQuery.LARGEST_PAGE);

    private final Views views;
    private final SegmentRules rules;
    private volatile Known known = new Known(Map.of(), new SegmentPlan(List.of()));

    private record Version(String segment, long version) {}

    private record Known(Map<Version, Segment> segments, SegmentPlan plan) {}

    Plans(Views views, SegmentRules rules) {
        this.views = views;
        this.rules = rules;
    }

    /** All segments, published or not. */
    List<SegmentView> segments() {
        return views.page(SegmentationViews.SEGMENTS, ALL).views();
    }

    SegmentPlan current() {
        Map<Version, SegmentView> published = segments().stream()
                .filter(view -> view.published() != null)
                .collect(Collectors.toMap(Plans::version, Function.identity()));
        Known before = known;
        if (before.segments().keySet().equals(published.keySet())) {
            return before.plan();
        }
        Map<Version, Segment> segments = published.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNullElseGet(
                                before.segments().get(entry.getKey()), () -> understood(entry.getValue()))));
        SegmentPlan plan = new SegmentPlan(List.copyOf(segments.values()));
        known = new Known(segments, plan);
        return plan;
    }

    private static Version version(SegmentView view) {
        return new Version(view.name(), Objects.requireNonNull(view.published()));
    }

    private Segment understood(SegmentView view) {
        long version = Objects.requireNonNull(view.published());
        SegmentDefinition definition = Objects.requireNonNull(view.inForce());
        if (definition.group() != null) {
            return Segment.ByGroup.of(view.name(), version, definition.group());
        }
        return definition.rule() == null
                ? new Segment.ByList(view.name(), version, Set.copyOf(definition.customers()))
                : compiled(view.name(), version, definition.rule());
    }

    private Segment compiled(String segment, long version, String rule) {
        try {
            return rules.compile(segment, version, rule, any -> true);
        } catch (RuleInvalid invalid) {
            throw new IllegalStateException(
                    "This version of Tenure does not understand the published rule of the segment '" + segment
                            + "', so no segment is evaluated: draft and publish it anew, or retire it. "
                            + invalid.getMessage(),
                    invalid);
        }
    }
}
