package io.tenure.value.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.PurchaseDay;
import io.tenure.facts.queries.AllFacts;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.jobs.WorkFailed;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Views;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.commands.RecordValueRun;
import io.tenure.value.commands.ValueCustomers;
import io.tenure.value.domain.scoring.Census;
import io.tenure.value.domain.scoring.Study;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueEvent;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.queries.ValueRunView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Studies all customers and has them valued anew, block by block. A run as of a day since which customers have bought
 * is a trial: it studies them as they were at its end and values nobody. Cut off before the run was written down, it
 * begins again; cut off later, it goes on where it was; cut off before anybody heard of its end, it is not made twice.
 */
final class ValueAllCustomers implements Work {

    static final String NAME = "value-all-customers";
    private static final int BLOCK = 2_000;

    private final AllFacts facts;
    private final CostsOfCustomer costs;
    private final ValueLog log;
    private final RunsOnRecord runs;
    private final LongSupplier head;
    private final InstantSource clock;

    ValueAllCustomers(
            AllFacts facts, CostsOfCustomer costs, ValueLog log, Views views, LongSupplier head, InstantSource clock) {
        this.facts = facts;
        this.costs = costs;
        this.log = log;
        this.runs = new RunsOnRecord(views);
        this.head = head;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run job) throws WorkFailed, InterruptedException {
        long onRecord = head.getAsLong();
        if (!facts.reaches(onRecord) || !costs.reaches(onRecord)) {
            throw new IllegalStateException("Views do not show yet what is on record"); // tried again in a while
        }
        if (runs.endedBy(job.id())) {
            return;
        }
        Map<String, String> metadata =
                Map.of(Metadata.ACTOR, WishText.actor(job.input()), Metadata.CORRELATION_ID, job.id());
        RunWish wish = WishText.read(job.input());
        Optional<ValueRunView> last = runs.last();
        if (runs.finishedBy(job.id()) && last.isPresent() && isWhat(wish, last.get())) {
            return;
        }
        if (last.isPresent() && !last.get().applied()) {
            ValueRunRecorded unfinished = last.get().run();
            apply(unfinished, last.get().reached(), costs.upTo(unfinished.asOf()), job, metadata);
            if (isWhat(wish, last.get())) {
                return;
            }
        }
        LocalDate lastDay = lastDay();
        LocalDate asOf = wish.asOf() == null ? lastDay : wish.asOf();
        boolean trial = asOf.isBefore(lastDay);
        ValueSettings settings = wish.settings() != null
                ? wish.settings()
                : last.map(view -> view.run().settings()).orElse(ValueSettings.AT_FIRST);
        @Nullable MarketEstimate market = market(wish, last.orElse(null));
        @Nullable RfmEdges edges = edges(wish, last.orElse(null));
        Census census = new Census(asOf, settings, edges);
        CostsOfCustomers spent = costs.upTo(asOf);
        long[] read = {0};
        BiConsumer<CustomerFacts, List<CostElsewhere>> counting = (customer, onIt) -> {
            census.add(customer, onIt);
            job.progress(++read[0], 0, "read");
        };
        if (trial) {
            facts.eachAsOf(asOf, (customer, records) -> counting.accept(customer, spent.on(records)));
        } else {
            facts.each(customer -> counting.accept(customer, spent.on(customer.customerId())));
        }
        if (census.customers() == 0) {
            throw new WorkFailed("Nobody had bought by " + asOf + ": record purchases first, or name a later day");
        }
        long number = runs.next();
        ValueRunRecorded run =
                new ValueRunRecorded(number, asOf, settings, census.customers(), census.withoutPurchase(), now());
        List<Study> studies = census.studies(run);
        Decision<ValueEvent> decision = log.handle(
                new RecordValueRun(
                        run,
                        studies.stream().map(Study::model).toList(),
                        studies.stream().map(Study::report).toList(),
                        census.needs(run, last.map(ValueRunView::needs).orElse(null))
                                .orElse(null),
                        market == null ? null : census.marketShare(run, market),
                        edges,
                        trial),
                metadata);
        if (decision instanceof Decision.Rejected<ValueEvent>(var rejection)) {
            throw new IllegalStateException(rejection.reason()); // another run came first: tried again in a while
        }
        if (trial) {
            job.progress(census.customers(), census.customers(), "run " + number);
        } else {
            apply(run, null, spent, job, metadata);
        }
    }

    /** Whether a run that was cut off is the one that was wished for. */
    private static boolean isWhat(RunWish wish, ValueRunView view) {
        ValueRunRecorded run = view.run();
        return (wish.settings() == null || wish.settings().equals(run.settings()))
                && Objects.equals(market(wish, view), marketOf(view))
                && Objects.equals(edges(wish, view), view.edges())
                && (wish.asOf() == null || wish.asOf().equals(run.asOf()));
    }

    /** As wished; without a word about settings or market, that of the last run. */
    private static @Nullable MarketEstimate market(RunWish wish, @Nullable ValueRunView last) {
        return wish.market() == null && wish.settings() == null && last != null ? marketOf(last) : wish.market();
    }

    /** As the market. */
    private static @Nullable RfmEdges edges(RunWish wish, @Nullable ValueRunView last) {
        return wish.edges() == null && wish.settings() == null && last != null ? last.edges() : wish.edges();
    }

    private static @Nullable MarketEstimate marketOf(ValueRunView view) {
        return view.marketShare() == null ? null : view.marketShare().market();
    }

    /** Has the run value customers from an id on, in blocks, so that nobody waits for all of them. */
    private void apply(
            ValueRunRecorded run,
            @Nullable String reached,
            CostsOfCustomers spent,
            Run job,
            Map<String, String> metadata) {
        String[] from = {reached};
        long[] seen = {0};
        facts.each(customer -> {
            String id = customer.customerId();
            if (reached != null && id.compareTo(reached) < 0) {
                return;
            }
            if (seen[0]++ % BLOCK == 0 && seen[0] > 1) {
                log.handle(new ValueCustomers(run.run(), from[0], id, spent.within(from[0], id), now()), metadata);
                from[0] = id;
                job.progress(seen[0], 0, "value");
            }
        });
        log.handle(new ValueCustomers(run.run(), from[0], null, spent.within(from[0], null), now()), metadata);
        job.progress(seen[0], seen[0], "run " + run.run());
    }

    /** The last day with a purchase, yesterday at the latest: a day that is not over tells too little. */
    private LocalDate lastDay() {
        LocalDate yesterday = yesterday(clock);
        long[] last = {Long.MIN_VALUE};
        facts.each(customer -> {
            List<PurchaseDay> purchases =
                    FactSheet.of(customer, yesterday, null).purchases();
            if (!purchases.isEmpty()) {
                last[0] = Math.max(last[0], purchases.getLast().day());
            }
        });
        return last[0] == Long.MIN_VALUE || last[0] > yesterday.toEpochDay()
                ? yesterday
                : LocalDate.ofEpochDay(last[0]);
    }

    /** The last day that is over: purchases of later ones are no reason for a run, nor part of it. */
    static LocalDate yesterday(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
