package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.value.domain.needs.NeedsModel;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueRunRecorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values customers as one run does: a pure function of their facts and of what the run has written down. */
public final class Valuation {

    private final ValueRunRecorded run;
    private final ContactCosts costs;
    private final Map<String, ValuedBook> books;

    private final @Nullable NeedsModel needs;

    private Valuation(ValueRunRecorded run, Map<String, ValuedBook> books, @Nullable NeedsModel needs) {
        this.run = run;
        this.needs = needs;
        this.costs = new ContactCosts(run.settings());
        this.books = Map.copyOf(books);
    }

    /**
     * The valuation of a run.
     *
     * @param needs null when the run found no clusters
     */
    public static Valuation of(ValueRunRecorded run, List<ValueModelFitted> models, @Nullable NeedsClustered needs) {
        var books = new HashMap<String, ValuedBook>();
        models.forEach(model -> books.put(model.currency(), new ValuedBook(run, model)));
        return new Valuation(run, books, needs == null ? null : new NeedsModel(needs));
    }

    /**
     * What the customer was worth at the end of the run's day, by all that is known now of the time until then; empty
     * for one who had not bought, or in a currency that the run had no customer of.
     *
     * @param elsewhere what others had spent on the customer by then, as they told it to the run
     */
    public Optional<CustomerValue> of(CustomerFacts facts, List<CostElsewhere> elsewhere) {
        return ObservedCustomer.of(facts, run.asOf(), costs, elsewhere)
                .flatMap(customer -> Optional.ofNullable(books.get(customer.currency()))
                        .map(book -> book.value(customer, cluster(facts))));
    }

    private int cluster(CustomerFacts facts) {
        return needs == null ? 0 : needs.of(FactSheet.of(facts.upTo(run.asOf()), run.asOf(), null));
    }
}
