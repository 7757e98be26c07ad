package io.tenure.segmentation.application;

import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.segmentation.domain.Segment;
import io.tenure.segmentation.domain.SegmentRules;
import io.tenure.segmentation.domain.Standing;
import io.tenure.segmentation.queries.SegmentPreview;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.queries.AllValues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries a draft on the customers there are, as many as can be looked at while its writer waits. */
final class Preview {

    static final int MOST_CUSTOMERS = 50_000;
    private static final int BLOCK = 1_000;
    private static final int SAMPLE = 20;
    private static final String NAME = "preview";

    private final AllFacts facts;
    private final AllValues values;
    private final Views views;
    private final SegmentRules rules;
    private final Predicate<String> exists;
    private final InstantSource clock;

    Preview(
            AllFacts facts,
            AllValues values,
            Views views,
            SegmentRules rules,
            Predicate<String> exists,
            InstantSource clock) {
        this.facts = facts;
        this.values = values;
        this.views = views;
        this.rules = rules;
        this.exists = exists;
        this.clock = clock;
    }

    SegmentPreview preview(SegmentDraft draft, Caller caller) throws RuleInvalid {
        SegmentService.requireEditor(caller);
        Tally tally = new Tally(segment(draft));
        try {
            facts.each(tally::add);
        } catch (Enough enough) {
            return tally.result(false);
        }
        tally.count();
        return tally.result(true);
    }

    private Segment segment(SegmentDraft draft) throws RuleInvalid {
        if (draft.group() != null) {
            return Segment.ByGroup.of(NAME, 0, draft.group());
        }
        return draft.rule() == null
                ? new Segment.ByList(NAME, 0, Set.copyOf(draft.customers()))
                : rules.compile(NAME, 0, draft.rule(), exists);
    }

    /** Ends the stream of customers; carries no stack trace. */
    private static final class Enough extends RuntimeException {
        private Enough() {
            super(null, null, false, false);
        }
    }

    private final class Tally {

        private final Segment segment;
        private final List<CustomerFacts> block = new ArrayList<>(BLOCK);
        private final List<String> sample = new ArrayList<>();
        private long customers;
        private long members;
        private long undecided;
        private @Nullable String problem;

        private Tally(Segment segment) {
            this.segment = segment;
        }

        private void add(CustomerFacts customer) {
            if (customers + block.size() == MOST_CUSTOMERS) {
                count();
                throw new Enough();
            }
            block.add(customer);
            if (block.size() == BLOCK) {
                count();
            }
        }

        private void count() {
            List<String> ids = block.stream().map(CustomerFacts::customerId).toList();
            Map<String, CustomerValue> worth = values.findAll(ids);
            Map<String, StandingView> standings = views.findAll(SegmentationViews.STANDINGS, ids).stream()
                    .collect(Collectors.toMap(StandingView::id, Function.identity()));
            @Nullable String model = SegmentationViews.modelInForce(views);
            block.forEach(customer -> {
                StandingView standing = standings.get(customer.customerId());
                count(
                        customer,
                        (standing == null ? Standing.NOWHERE : standing.standing(model))
                                .worth(worth.get(customer.customerId())));
            });
            customers += block.size();
            block.clear();
        }

        private void count(CustomerFacts customer, Standing standing) {
            FactSheet sheet = FactSheet.of(customer, customer.dayOf(clock.instant()), null);
            switch (segment.verdict(sheet, standing)) {
                case Verdict.In _ -> {
                    members++;
                    if (sample.size() < SAMPLE) {
                        sample.add(customer.customerId());
                    }
                }
                case Verdict.Unknown unknown -> {
                    undecided++;
                    problem = problem == null ? unknown.problem() : problem;
                }
                case Verdict.Out _ -> {}
            }
        }

        private SegmentPreview result(boolean complete) {
            return new SegmentPreview(customers, complete, members, undecided, problem, List.copyOf(sample));
        }
    }
}
