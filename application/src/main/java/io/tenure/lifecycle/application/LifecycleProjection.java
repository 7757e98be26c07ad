package io.tenure.lifecycle.application;

import static io.tenure.lifecycle.application.LifecycleViews.IN_FORCE;
import static io.tenure.lifecycle.application.LifecycleViews.MODELS;
import static io.tenure.lifecycle.application.LifecycleViews.MOVES;
import static io.tenure.lifecycle.application.LifecycleViews.OWNERS;
import static io.tenure.lifecycle.application.LifecycleViews.STAGES;

import io.tenure.lifecycle.events.LifecycleModelDrafted;
import io.tenure.lifecycle.events.LifecycleModelPutInForce;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.StageChanged;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the read models of the lifecycle module up with the ledger. */
public final class LifecycleProjection implements Projection {

    private static final Set<Class<?>> HEARD = Set.of(
            StageChanged.class,
            OwnerAssigned.class,
            CustomerMerged.class,
            CustomerSplit.class,
            CustomerErased.class,
            LifecycleModelDrafted.class,
            LifecycleModelPutInForce.class);

    @Override
    public OwnedViews views() {
        return LifecycleViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return HEARD.contains(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case StageChanged changed -> changed(changed, recorded.position(), views);
            case OwnerAssigned assigned -> own(assigned, views);
            case CustomerMerged merged -> list(merged.customerId(), false, views);
            case CustomerSplit split -> list(split.customerId(), true, views);
            case CustomerErased erased -> {
                list(erased.customerId(), false, views);
                moves(erased.customerId(), views).forEach(move -> views.put(MOVES, move.withoutFacts()));
            }
            case LifecycleModelDrafted drafted ->
                views.put(
                        MODELS,
                        new ModelText(drafted.model(), drafted.version(), drafted.text(), drafted.occurredAt()));
            case LifecycleModelPutInForce put ->
                views.put(IN_FORCE, new InForce(put.model(), put.version(), put.occurredAt()));
            default -> {}
        }
    }

    private static void changed(StageChanged event, long position, ViewTransaction views) {
        String customer = event.customerId();
        @Nullable
        String owner = views.find(OWNERS, customer).map(StageOwner::owner).orElse(null);
        views.put(
                STAGES,
                new StageView(
                        customer, owner, event.model(), event.modelVersion(), event.to(), event.occurredAt(), true));
        views.put(
                MOVES,
                new StageMoveView(
                        Long.toString(position),
                        customer,
                        owner,
                        event.model(),
                        event.modelVersion(),
                        event.from(),
                        event.to(),
                        event.move(),
                        event.rule(),
                        event.facts(),
                        event.occurredAt()));
    }

    private static void own(OwnerAssigned assigned, ViewTransaction views) {
        String customer = assigned.customerId();
        views.put(OWNERS, new StageOwner(customer, assigned.owner()));
        moves(customer, views).forEach(move -> views.put(MOVES, move.ownedBy(assigned.owner())));
        stages(customer, views, stage -> stage.ownedBy(assigned.owner()));
    }

    private static void list(String customer, boolean listed, ViewTransaction views) {
        stages(customer, views, stage -> stage.listed(listed));
    }

    private static void stages(String customer, ViewTransaction views, UnaryOperator<StageView> change) {
        moves(customer, views).stream().map(StageMoveView::model).distinct().forEach(model -> views.find(
                        STAGES, StageView.id(customer, model))
                .ifPresent(stage -> views.put(STAGES, change.apply(stage))));
    }

    private static List<StageMoveView> moves(String customer, ViewTransaction views) {
        List<StageMoveView> moves = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<StageMoveView> page = views.page(
                    MOVES,
                    new ViewQuery(
                            List.of(new Filter.Is("customer", customer)),
                            null,
                            "at",
                            false,
                            after,
                            ViewQuery.LARGEST_PAGE));
            moves.addAll(page.views());
            after = page.next();
        } while (after != null);
        return moves;
    }
}
