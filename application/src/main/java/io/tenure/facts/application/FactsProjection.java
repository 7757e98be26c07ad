package io.tenure.facts.application;

import static io.tenure.facts.application.FactsViews.FACTS;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.facts.queries.FactsCompanion;
import io.tenure.facts.queries.FactsCompanion.Concern;
import io.tenure.facts.queries.FactsCompanion.Range;
import io.tenure.facts.queries.FactsCompanion.Records;
import io.tenure.relationship.events.ChannelPartnerAssigned;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.CustomerUntagged;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.ThreadClosed;
import io.tenure.relationship.queries.AsItWas;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts of every customer up with the ledger. An event costs the same however much came before it; only what
 * puts the past right has the record's stream read again.
 */
public final class FactsProjection implements Projection {

    private static final Set<Class<?>> COUNTED = Set.of(
            CustomerRegistered.class,
            CustomerDetailsChanged.class,
            OwnerAssigned.class,
            ChannelPartnerAssigned.class,
            InteractionRecorded.class,
            InteractionCorrected.class,
            InteractionRetracted.class,
            ThreadClosed.class,
            CustomerTagged.class,
            CustomerUntagged.class,
            SpendingEstimated.class,
            PromiseBroken.class,
            CustomerMerged.class,
            CustomerSplit.class,
            CustomerErased.class);

    private final FactsFold fold;
    private final Function<String, List<RecordedEvent>> streams;
    private final FactsCompanion companion;

    /**
     * Keeps facts.
     *
     * @param streams the events of a record's stream to its end
     * @param companion what is kept beside the facts
     */
    public FactsProjection(FactsFold fold, Function<String, List<RecordedEvent>> streams, FactsCompanion companion) {
        this.fold = fold;
        this.streams = streams;
        this.companion = companion;
    }

    @Override
    public OwnedViews views() {
        return FactsViews.owned(companion.views());
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return COUNTED.contains(event) || companion.listensTo(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        if (recorded.event() instanceof RelationshipEvent event) {
            count(event, recorded, views);
        } else {
            companion.apply(recorded, views).ifPresent(concern -> follow(concern, recorded.position(), views));
        }
    }

    private void count(RelationshipEvent event, RecordedEvent recorded, ViewTransaction views) {
        Optional<FactsView> before = views.find(FACTS, event.customerId());
        if (before.isPresent()) {
            CustomerFacts own = counted(before.get().own(), event, recorded.sequence());
            place(before.get().withOwn(own, recorded.position()), event, recorded.position(), views);
        } else if (event instanceof CustomerRegistered registered) {
            CustomerFacts own = fold.begin(registered).counted(recorded.sequence());
            put(FactsView.of(own, null, List.of(), recorded.position()), recorded.position(), views);
        }
    }

    private CustomerFacts counted(CustomerFacts own, RelationshipEvent event, long sequence) {
        if (sequence <= own.version()) {
            return own;
        }
        return fold.rewrites(own, event) ? again(own) : fold.evolve(own, event).counted(sequence);
    }

    /**
     * The whole stream as it really was, to its end; what of it is still to come here is counted already then. Many
     * corrections in a row so read the stream once.
     */
    private CustomerFacts again(CustomerFacts own) {
        List<RecordedEvent> stream = streams.apply(own.customerId()).stream()
                .filter(recorded -> COUNTED.contains(recorded.event().getClass()))
                .toList();
        return PastFacts.fold(fold, AsItWas.effective(stream, Instant.MAX))
                .orElseThrow()
                .counted(stream.getLast().sequence());
    }

    private void place(FactsView view, RelationshipEvent event, long position, ViewTransaction views) {
        switch (event) {
            case CustomerMerged merged -> {
                put(view.into(merged.into(), position), position, views);
                put(find(merged.into(), views).withMember(view.id(), position), position, views);
            }
            case CustomerSplit split -> {
                put(view.into(null, position), position, views);
                put(find(split.from(), views).withoutMember(view.id(), position), position, views);
            }
            default -> put(view, position, views);
        }
    }

    /** Counts the members in, for the record itself and for each record that stands for it. */
    private void put(FactsView view, long position, ViewTransaction views) {
        List<CustomerFacts> members = membersOf(view, views);
        FactsView counting = members.isEmpty() ? view : view.counting(members);
        views.put(FACTS, counting);
        companion.follow(counting.facts(), records(view, members), views);
        if (view.mergedInto() != null) {
            FactsView above = find(view.mergedInto(), views);
            if (above.members().contains(view.id())) {
                put(above.withOwn(above.own(), position), position, views);
            }
        }
    }

    /** Works out what follows for each whom it concerns; those for whom it changed count as changed now. */
    private void follow(Concern concern, long position, ViewTransaction views) {
        switch (concern) {
            case Range range -> follow(range, position, views);
            case Records records ->
                records.ids().stream()
                        .flatMap(id -> views.find(FACTS, id).stream())
                        .map(view -> root(view, views))
                        .filter(view -> records.before() == null || view.id().compareTo(records.before()) < 0)
                        .forEach(view -> follow(view, position, views));
        }
    }

    private static FactsView root(FactsView view, ViewTransaction views) {
        return view.mergedInto() == null ? view : root(find(view.mergedInto(), views), views);
    }

    private void follow(FactsView view, long position, ViewTransaction views) {
        if (companion.follow(view.facts(), records(view, membersOf(view, views)), views)) {
            views.put(FACTS, view.touchedAt(position));
        }
    }

    private void follow(Range range, long position, ViewTransaction views) {
        List<Filter> filters =
                List.of(new Filter.Is("listed", true), new Filter.Between("customer", range.from(), range.before()));
        @Nullable String after = null;
        do {
            Page<FactsView> page =
                    views.page(FACTS, new ViewQuery(filters, null, "customer", false, after, ViewQuery.LARGEST_PAGE));
            page.views().forEach(view -> follow(view, position, views));
            after = page.next();
        } while (after != null);
    }

    /** What each record below this one counts by itself. */
    private static List<CustomerFacts> membersOf(FactsView view, ViewTransaction views) {
        List<CustomerFacts> counted = new ArrayList<>();
        for (String member : view.members()) {
            FactsView below = find(member, views);
            counted.add(below.own());
            counted.addAll(membersOf(below, views));
        }
        return counted;
    }

    private static List<String> records(FactsView view, List<CustomerFacts> members) {
        return Stream.concat(Stream.of(view.id()), members.stream().map(CustomerFacts::customerId))
                .toList();
    }

    private static FactsView find(String id, ViewTransaction views) {
        return views.find(FACTS, id).orElseThrow();
    }
}
