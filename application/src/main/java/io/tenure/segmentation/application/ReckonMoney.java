package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.domain.scoring.ObservedCustomer;
import io.tenure.value.queries.AllValues;
import io.tenure.value.queries.MoneyInAndOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up what the members of each segment have brought and cost since their relationships began. */
final class ReckonMoney implements Work {

    static final String NAME = "reckon-money-by-segment";

    private static final String CELL = "\t";

    private final AllFacts facts;
    private final AllValues values;
    private final Views views;
    private final Plans plans;
    private final Jobs jobs;
    private final InstantSource clock;

    ReckonMoney(AllFacts facts, AllValues values, Views views, Plans plans, Jobs jobs, InstantSource clock) {
        this.facts = facts;
        this.values = values;
        this.views = views;
        this.plans = plans;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) throws IOException {
        Instant now = clock.instant();
        String counted = String.join(CELL, counted());
        ContactCosts costs = new ContactCosts(values.settings());
        Map<String, MoneyInAndOut> sums = new TreeMap<>();
        long[] read = {0};
        facts.each(customer -> {
            Set<String> segments = segments(customer);
            if (!segments.isEmpty()) {
                MoneyInAndOut money = money(customer, costs, now);
                segments.forEach(segment ->
                        sums.merge(segment + CELL + money.currency(), money.ofOne(segment), MoneyInAndOut::plus));
            }
            run.progress(++read[0], 0, run.key());
        });
        Stream<String> lines = sums.values().stream().map(sum -> String.join(CELL, sum.cells()));
        Files.write(
                run.result("money.tsv"),
                Stream.concat(Stream.of(counted), lines).toList());
        run.progress(read[0], read[0], run.key());
    }

    /** The published segments, each with its version, whose members are known already when the reckoning begins. */
    private List<String> counted() {
        List<String> evaluated = jobs.unfinished().stream()
                .filter(job -> job.work().equals(PublicationPolicy.EVALUATE))
                .map(PublicationPolicy::segment)
                .toList();
        return plans.segments().stream()
                .filter(view -> view.published() != null && !evaluated.contains(view.name()))
                .map(ReckonMoney::version)
                .toList();
    }

    private static String version(SegmentView view) {
        return view.name() + " " + view.published();
    }

    /**
     * What a reckoning found of a segment, in the order of currencies; empty when it began before the members of the
     * published version were known.
     */
    static Optional<List<MoneyInAndOut>> read(Path file, SegmentView segment) throws IOException {
        List<String> lines = Files.readAllLines(file);
        boolean counted = lines.stream().limit(1).anyMatch(first -> List.of(first.split(CELL, -1))
                .contains(version(segment)));
        if (segment.published() != null && !counted) {
            return Optional.empty();
        }
        return Optional.of(lines.stream()
                .skip(1)
                .map(line -> MoneyInAndOut.of(List.of(line.split(CELL, -1))))
                .filter(money -> segment.name().equals(money.group()))
                .toList());
    }

    private Set<String> segments(CustomerFacts customer) {
        return views.find(SegmentationViews.STANDINGS, customer.customerId())
                .map(standing -> standing.memberships().keySet())
                .orElse(Set.of());
    }

    private MoneyInAndOut money(CustomerFacts customer, ContactCosts costs, Instant now) {
        LocalDate today = customer.dayOf(now);
        FactSheet sheet = FactSheet.of(customer.upTo(today), today, null);
        return MoneyInAndOut.of(
                null,
                sheet.currency().orElse(ObservedCustomer.NO_CURRENCY),
                costs.of(sheet, values.costsElsewhere(customer.customerId(), today)));
    }
}
