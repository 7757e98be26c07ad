package io.tenure.relationship.application;

import static io.tenure.relationship.application.RelationshipViews.CUSTOMERS;
import static io.tenure.relationship.application.RelationshipViews.INTERACTIONS;
import static io.tenure.relationship.application.RelationshipViews.PROMISES;
import static io.tenure.relationship.application.RelationshipViews.THREADS;

import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.DuplicateRuledOut;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.PromiseKept;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.ThreadClosed;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps every read model of the relationship module up with the ledger. */
public final class RelationshipProjection implements Projection {

    private static final int BLOCK = 500;

    private final Duplicates duplicates;

    public RelationshipProjection(Sealer sealer) {
        duplicates = new Duplicates(sealer);
    }

    @Override
    public OwnedViews views() {
        return RelationshipViews.owned();
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        if (recorded.event() instanceof RelationshipEvent event) {
            @Nullable
            CustomerView before = views.find(CUSTOMERS, event.customerId()).orElse(null);
            @Nullable CustomerView after = CustomerProjection.apply(before, recorded);
            if (after != null) {
                CustomerView counted = RepairedActivity.counted(event, after, views);
                details(event, recorded, views);
                customer(before, RepairedActivity.bounded(event, counted, views), event, views);
            }
        }
    }

    private void customer(
            @Nullable CustomerView before, CustomerView after, RelationshipEvent event, ViewTransaction views) {
        views.put(CUSTOMERS, after);
        if (touchesIdentity(event)) {
            duplicates.follow(before, after, views);
        }
        switch (event) {
            case DuplicateRuledOut ruledOut -> tellApart(before, after, ruledOut.otherId(), views);
            case CustomerMerged merged -> members(merged.into(), views, editor -> editor.members.add(after.id()));
            case CustomerSplit split ->
                members(split.from(), views, editor -> {
                    editor.members.remove(after.id());
                    editor.pastMembers.remove(after.id());
                    editor.pastMembers.add(after.id());
                });
            default -> countIn(after, views);
        }
    }

    /** Both sides know of it, so that either may leave a group and come back. */
    private void tellApart(@Nullable CustomerView before, CustomerView after, String other, ViewTransaction views) {
        if (before == null || before.notDuplicateOf().contains(other)) {
            return;
        }
        views.find(CUSTOMERS, other).ifPresent(view -> {
            CustomerViewEditor editor = new CustomerViewEditor(view);
            editor.notDuplicateOf.add(after.id());
            views.put(CUSTOMERS, editor.view());
        });
        duplicates.ruleOut(after, other, views);
    }

    /** Events after which a record may share an address or name with others that it did not share before. */
    private static boolean touchesIdentity(RelationshipEvent event) {
        return !(event instanceof InteractionRecorded
                || event instanceof InteractionCorrected
                || event instanceof InteractionRetracted);
    }

    private static void members(String id, ViewTransaction views, Consumer<CustomerViewEditor> change) {
        CustomerViewEditor editor =
                new CustomerViewEditor(views.find(CUSTOMERS, id).orElseThrow());
        change.accept(editor);
        CustomerView changed = editor.view();
        views.put(CUSTOMERS, changed);
        recount(changed, views);
    }

    private static void countIn(CustomerView view, ViewTransaction views) {
        if (view.mergedInto() != null || !view.members().isEmpty()) {
            recount(view, views);
        }
    }

    /** Counts the members in, for the record itself and for each record that stands for it. */
    private static void recount(CustomerView view, ViewTransaction views) {
        Function<String, Optional<CustomerView>> find = id -> views.find(CUSTOMERS, id);
        views.put(CUSTOMERS, Family.countedIn(view, Family.members(view, find)));
        if (view.mergedInto() != null) {
            recount(find.apply(view.mergedInto()).orElseThrow(), views);
        }
    }

    private static void details(RelationshipEvent event, RecordedEvent recorded, ViewTransaction views) {
        String customer = event.customerId();
        switch (event) {
            case InteractionRecorded interaction -> interaction(interaction, recorded, views);
            case InteractionCorrected corrected ->
                new ThreadRepair(views)
                        .change(
                                corrected.interactionId(),
                                view -> InteractionProjection.correct(view, corrected, recorded.position()));
            case InteractionRetracted retracted ->
                new ThreadRepair(views)
                        .change(
                                retracted.interactionId(),
                                view -> InteractionProjection.retract(view, retracted.reason(), recorded.position()));
            case ThreadClosed closed -> close(customer, closed.thread(), recorded.recordedAt(), views);
            case PromiseMade made ->
                views.put(
                        PROMISES,
                        PromiseProjection.begin(made, recorded.metadata().getOrDefault(Metadata.ACTOR, "")));
            case PromiseKept kept ->
                change(
                        PROMISES,
                        PromiseView.id(customer, kept.promiseId()),
                        views,
                        view -> PromiseProjection.kept(view, kept.occurredAt()));
            case PromiseBroken broken ->
                change(
                        PROMISES,
                        PromiseView.id(customer, broken.promiseId()),
                        views,
                        view -> PromiseProjection.broken(view, broken.occurredAt(), broken.reason()));
            case CustomerErased erased -> erase(customer, recorded.position(), views);
            default -> {}
        }
    }

    private static void interaction(InteractionRecorded event, RecordedEvent recorded, ViewTransaction views) {
        InteractionView said = InteractionProjection.begin(event, recorded);
        views.put(INTERACTIONS, said);
        if (event.thread() != null) {
            String id = ThreadView.id(event.customerId(), event.thread());
            views.put(THREADS, ThreadProjection.add(views.find(THREADS, id).orElse(null), event.thread(), said));
        }
    }

    /** A conversation that runs over several records of one customer is closed on all of them. */
    private static void close(String customer, String thread, Instant at, ViewTransaction views) {
        Function<String, Optional<CustomerView>> find = id -> views.find(CUSTOMERS, id);
        CustomerView root = Family.root(find.apply(customer).orElseThrow(), find);
        Stream.concat(Stream.of(root), Family.members(root, find).stream())
                .map(record -> ThreadView.id(record.id(), thread))
                .forEach(id -> change(THREADS, id, views, view -> ThreadProjection.close(view, at)));
    }

    private static <V> void change(ViewType<V> type, String id, ViewTransaction views, UnaryOperator<V> change) {
        views.find(type, id).ifPresent(view -> views.put(type, change.apply(view)));
    }

    private static void erase(String customer, long position, ViewTransaction views) {
        all(
                INTERACTIONS,
                customer,
                views,
                view -> views.put(INTERACTIONS, InteractionProjection.erase(view, position)));
        all(THREADS, customer, views, view -> views.delete(THREADS, view.id()));
        all(PROMISES, customer, views, view -> views.put(PROMISES, PromiseProjection.erase(view)));
    }

    private static <V> void all(ViewType<V> type, String customer, ViewTransaction views, Consumer<V> each) {
        @Nullable String after = null;
        do {
            ViewQuery query =
                    new ViewQuery(List.of(new Filter.Is("customer", customer)), null, null, false, after, BLOCK);
            Page<V> page = views.page(type, query);
            page.views().forEach(each);
            after = page.next();
        } while (after != null);
    }
}
