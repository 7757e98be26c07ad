package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.lifecycle.application.MoneyFile.Owned;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.queries.AllValues;
import io.tenure.value.queries.MoneyInAndOut;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up, over all customers, what went into each stage and what came out, by book. */
final class ReckonMoney implements Work {

    static final String NAME = "reckon-money-by-stage";

    private final AllFacts facts;
    private final AllValues values;
    private final CustomerMoney money;
    private final InstantSource clock;

    ReckonMoney(AllFacts facts, AllValues values, CustomerMoney money, InstantSource clock) {
        this.facts = facts;
        this.values = values;
        this.money = money;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) throws IOException {
        Instant now = clock.instant();
        String model = money.model();
        ContactCosts costs = new ContactCosts(values.settings());
        Map<String, Owned> sums = new TreeMap<>();
        long[] read = {0};
        facts.each(customer -> {
            List<MoneyInAndOut> lines = money.of(customer, costs, now);
            lines.forEach(line -> add(customer, false, line, sums));
            add(customer, true, whole(lines, money.stage(customer)), sums);
            run.progress(++read[0], 0, run.key());
        });
        MoneyFile.write(model, sums.values(), run.result("money.tsv"));
        run.progress(read[0], read[0], run.key());
    }

    private static MoneyInAndOut whole(List<MoneyInAndOut> lines, @Nullable String stage) {
        return lines.stream().reduce(MoneyInAndOut::plus).orElseThrow().ofOne(stage);
    }

    private static void add(CustomerFacts customer, boolean whole, MoneyInAndOut line, Map<String, Owned> sums) {
        sums.merge(
                String.join(
                        "\t",
                        String.valueOf(customer.owner()),
                        Boolean.toString(whole),
                        String.valueOf(line.group()),
                        line.currency()),
                new Owned(customer.owner(), whole, line),
                Owned::plus);
    }
}
