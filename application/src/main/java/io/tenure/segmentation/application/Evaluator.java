package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.segmentation.commands.RecordVerdicts;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.segmentation.domain.Segment;
import io.tenure.segmentation.domain.SegmentColumns;
import io.tenure.segmentation.domain.SegmentPlan;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.rules.Column;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.AllValues;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where customers belong, has what is news written down, and notes when time alone may change it. Blocks are
 * evaluated one after another, so that two looks at one customer cannot cross.
 */
final class Evaluator {

    private static final Map<String, String> BY_ITSELF = Map.of(Metadata.ACTOR, "segmentation");

    private static final Set<String> MOVING = SegmentColumns.list().stream()
            .filter(Column::dependsOnTime)
            .map(Column::name)
            .collect(Collectors.toUnmodifiableSet());

    private final AllFacts facts;
    private final AllValues values;
    private final Views views;
    private final Plans plans;
    private final Caught caught;
    private final MembershipBook book;
    private final DueCustomers due;
    private final ExecutorService background;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private long written;

    /** @param head of the ledger: an earlier process may have written up to there */
    Evaluator(
            AllFacts facts,
            AllValues values,
            Views views,
            Plans plans,
            Caught caught,
            MembershipBook book,
            DueCustomers due,
            ExecutorService background,
            InstantSource clock,
            long head) {
        this.facts = facts;
        this.values = values;
        this.views = views;
        this.plans = plans;
        this.caught = caught;
        this.book = book;
        this.due = due;
        this.background = background;
        this.clock = clock;
        this.written = head;
    }

    /**
     * Evaluates some customers.
     *
     * @param look which segments of the plan may have changed for them
     */
    void evaluate(List<CustomerFacts> customers, Function<SegmentPlan, Predicate<Segment>> look) {
        evaluated(customers, look);
    }

    /**
     * The same for some whom no event has called for: another node may have evaluated newer facts meanwhile, and the
     * day set for those is overwritten. They are due at once.
     */
    private void lookAt(List<CustomerFacts> customers, Function<SegmentPlan, Predicate<Segment>> look) {
        Map<String, Optional<Instant>> again = new HashMap<>();
        evaluated(customers, look).forEach((id, position) -> {
            if (facts.find(id).filter(now -> now.position() != position).isPresent()) {
                again.put(id, Optional.of(now()));
            }
        });
        due.set(again);
    }

    /** The positions of the facts that decided, by customer. */
    private Map<String, Long> evaluated(List<CustomerFacts> customers, Function<SegmentPlan, Predicate<Segment>> look) {
        oneAtATime.lock();
        try {
            caught.upTo(written);
            SegmentPlan plan = plans.current();
            Look block = new Look(
                    plan, look.apply(plan), standings(customers), SegmentationViews.modelInForce(views), values, now());
            Map<String, Optional<Instant>> turns = new ConcurrentHashMap<>();
            Map<String, Long> positions = new ConcurrentHashMap<>();
            List<RecordVerdicts> news = customers.parallelStream()
                    .flatMap(customer -> newest(customer).stream())
                    .peek(customer -> positions.put(customer.customerId(), customer.position()))
                    .peek(customer -> turns.put(customer.customerId(), nextTurn(plan, customer, block.now())))
                    .flatMap(customer -> block.news(customer).stream())
                    .toList();
            record(news);
            due.set(turns);
            return positions;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Evaluates one segment and those that hang on it; what was written down before a crash is not written again. */
    void evaluateFor(String segment, List<CustomerFacts> customers) {
        lookAt(customers, _ -> each -> each.name().equals(segment));
    }

    /** Evaluates the segments that passing time may move customers in or out of. */
    void evaluateAsTimePassed(List<CustomerFacts> customers) {
        lookAt(customers, plan -> plan.touchedBy(MOVING));
    }

    /** Evaluates the segments that ask for the stage. */
    void evaluateAsStageChanged(List<CustomerFacts> customers) {
        lookAt(customers, plan -> plan.touchedBy(Set.of(SegmentColumns.STAGE)));
    }

    private record Look(
            SegmentPlan plan,
            Predicate<Segment> segments,
            Map<String, StandingView> standings,
            @Nullable String model,
            AllValues values,
            Instant now) {

        Optional<RecordVerdicts> news(CustomerFacts customer) {
            StandingView view = standings.getOrDefault(customer.customerId(), StandingView.of(customer.customerId()));
            List<Verdict> verdicts = customer.listed()
                    ? plan.changes(
                            FactSheet.of(customer, customer.dayOf(now), null),
                            view.standing(model)
                                    .worth(values.find(customer.customerId()).orElse(null)),
                            view.undecided().keySet(),
                            segments)
                    : gone(view);
            return verdicts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RecordVerdicts(customer.customerId(), verdicts, now));
        }

        private static List<Verdict> gone(StandingView view) {
            return Stream.concat(view.memberships().keySet().stream(), view.undecided().keySet().stream())
                    .distinct()
                    .sorted()
                    .<Verdict>map(segment ->
                            new Verdict.Out(segment, 0, "the customer was merged into another, or erased", Map.of()))
                    .toList();
        }
    }

    /** Facts may have moved on while the block waited for its turn: the newest decide, and say when to look again. */
    private Optional<CustomerFacts> newest(CustomerFacts read) {
        return facts.find(read.customerId());
    }

    private void record(List<RecordVerdicts> news) {
        List<Future<Long>> writing = new ArrayList<>();
        news.forEach(command -> writing.add(background.submit(() -> book.handle(command, BY_ITSELF))));
        for (Future<Long> position : writing) {
            written = Math.max(written, finished(position));
        }
    }

    private static long finished(Future<Long> position) {
        try {
            return position.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while memberships were written down", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Memberships could not be written down", e.getCause());
        }
    }

    private Map<String, StandingView> standings(List<CustomerFacts> customers) {
        List<String> ids = customers.stream().map(CustomerFacts::customerId).toList();
        return views.findAll(SegmentationViews.STANDINGS, ids).stream()
                .collect(Collectors.toMap(StandingView::id, Function.identity()));
    }

    private static Optional<Instant> nextTurn(SegmentPlan plan, CustomerFacts customer, Instant now) {
        if (!customer.listed()) {
            return Optional.empty();
        }
        LocalDate today = customer.dayOf(now);
        return plan.nextTurn(FactSheet.of(customer, today, null))
                .map(day -> day.atStartOfDay(ZoneId.of(customer.zone())).toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
