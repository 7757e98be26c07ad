package io.tenure.segmentation.application;

import static io.tenure.segmentation.application.SegmentationViews.MEMBERSHIPS;
import static io.tenure.segmentation.application.SegmentationViews.MODELS;
import static io.tenure.segmentation.application.SegmentationViews.SEGMENTS;
import static io.tenure.segmentation.application.SegmentationViews.SIZES;
import static io.tenure.segmentation.application.SegmentationViews.STANDINGS;

import io.tenure.lifecycle.events.LifecycleModelPutInForce;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.StageChanged;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.segmentation.events.GroupSegmentDrafted;
import io.tenure.segmentation.events.MembershipEvent;
import io.tenure.segmentation.events.SegmentDrafted;
import io.tenure.segmentation.events.SegmentEntered;
import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.segmentation.events.SegmentLeft;
import io.tenure.segmentation.events.SegmentPublished;
import io.tenure.segmentation.events.SegmentRetired;
import io.tenure.segmentation.events.SegmentUndecided;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.SegmentDefinition;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps every read model of the segmentation module up with the ledger. */
public final class SegmentationProjection implements Projection {

    @Override
    public OwnedViews views() {
        return SegmentationViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return SegmentEvent.class.isAssignableFrom(event)
                || MembershipEvent.class.isAssignableFrom(event)
                || event == StageChanged.class
                || event == LifecycleModelPutInForce.class
                || event == CustomerErased.class;
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case SegmentEvent event -> segment(event, views);
            case MembershipEvent event -> membership(event, recorded.position(), views);
            case StageChanged event ->
                standing(event.customerId(), views, view -> view.inStage(event.model(), event.to()));
            case LifecycleModelPutInForce event -> views.put(MODELS, new ModelInForce(event.model()));
            case CustomerErased event -> erase(event.customerId(), views);
            default -> {}
        }
    }

    private static void segment(SegmentEvent event, ViewTransaction views) {
        Optional<SegmentView> before = views.find(SEGMENTS, event.segment());
        switch (event) {
            case SegmentDrafted e ->
                views.put(
                        SEGMENTS,
                        drafted(
                                e,
                                e.version(),
                                e.title(),
                                e.titleZh(),
                                new SegmentDefinition(e.rule(), e.customers(), e.uses(), null),
                                before));
            case GroupSegmentDrafted e ->
                views.put(
                        SEGMENTS,
                        drafted(
                                e,
                                e.version(),
                                e.title(),
                                e.titleZh(),
                                new SegmentDefinition(
                                        null,
                                        List.of(),
                                        List.of(),
                                        new ValueGroup(Scheme.valueOf(e.scheme()), e.group())),
                                before));
            case SegmentPublished e ->
                before.ifPresent(view -> views.put(SEGMENTS, view.publish(e.version(), e.occurredAt())));
            case SegmentRetired e -> before.ifPresent(view -> views.put(SEGMENTS, view.retire(e.occurredAt())));
        }
    }

    private static SegmentView drafted(
            SegmentEvent e,
            long version,
            String title,
            @Nullable String titleZh,
            SegmentDefinition draft,
            Optional<SegmentView> before) {
        return new SegmentView(
                e.segment(),
                title,
                titleZh,
                version,
                draft,
                before.map(SegmentView::published).orElse(null),
                before.map(SegmentView::inForce).orElse(null),
                false,
                e.occurredAt());
    }

    private static void membership(MembershipEvent event, long position, ViewTransaction views) {
        switch (event) {
            case SegmentEntered e -> entered(e, position, views);
            case SegmentLeft e -> left(e, views);
            case SegmentUndecided e ->
                standing(e.customerId(), views, view -> view.unanswered(e.segment(), e.problem()));
        }
    }

    private static void entered(SegmentEntered e, long position, ViewTransaction views) {
        @Nullable String stay = stay(e, views);
        String id = stay == null ? Long.toString(position) : stay;
        if (stay == null) {
            views.put(
                    MEMBERSHIPS,
                    new MembershipView(
                            id,
                            e.customerId(),
                            e.segment(),
                            e.version(),
                            e.occurredAt(),
                            e.reason(),
                            e.facts(),
                            null,
                            null,
                            Map.of()));
            count(e.segment(), 1, views);
        }
        standing(e.customerId(), views, view -> view.entered(e.segment(), id));
    }

    private static void left(SegmentLeft e, ViewTransaction views) {
        Optional.ofNullable(stay(e, views))
                .flatMap(stay -> views.find(MEMBERSHIPS, stay))
                .ifPresent(stay -> {
                    views.put(MEMBERSHIPS, stay.ended(e.occurredAt(), e.reason(), e.facts()));
                    count(e.segment(), -1, views);
                });
        standing(e.customerId(), views, view -> view.left(e.segment()));
    }

    private static void count(String segment, int change, ViewTransaction views) {
        views.put(
                SIZES,
                views.find(SIZES, segment)
                        .orElseGet(() -> SegmentSizeView.none(segment))
                        .changedBy(change));
    }

    /** The stay that a customer has not ended; after a time without an answer it goes on. */
    private static @Nullable String stay(MembershipEvent event, ViewTransaction views) {
        return views.find(STANDINGS, event.customerId())
                .map(view -> view.memberships().get(event.segment()))
                .orElse(null);
    }

    private static void standing(String customer, ViewTransaction views, UnaryOperator<StandingView> change) {
        views.put(STANDINGS, change.apply(views.find(STANDINGS, customer).orElseGet(() -> StandingView.of(customer))));
    }

    private static void erase(String customer, ViewTransaction views) {
        @Nullable String after = null;
        do {
            Page<MembershipView> page = views.page(
                    MEMBERSHIPS,
                    new ViewQuery(
                            List.of(new Filter.Is("customer", customer)),
                            null,
                            "entered",
                            false,
                            after,
                            ViewQuery.LARGEST_PAGE));
            page.views().forEach(stay -> views.put(MEMBERSHIPS, stay.erased()));
            after = page.next();
        } while (after != null);
    }
}
