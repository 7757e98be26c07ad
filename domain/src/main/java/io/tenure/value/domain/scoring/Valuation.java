package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueRunRecorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values customers as one run does: a pure function of their facts and of what the run has written down. */
public final class Valuation {

    private final ValueRunRecorded run;
    private final ContactCosts costs;
    private final Map<String, ValuedBook> books;

    private Valuation(ValueRunRecorded run, Map<String, ValuedBook> books) {
        this.run = run;
        this.costs = new ContactCosts(run.settings());
        this.books = Map.copyOf(books);
    }

    public static Valuation of(ValueRunRecorded run, List<ValueModelFitted> models) {
        var books = new HashMap<String, ValuedBook>();
        models.forEach(model -> books.put(model.currency(), new ValuedBook(run, model)));
        return new Valuation(run, books);
    }

    /**
     * What the customer was worth at the end of the run's day, by all that is known now of the time until then; empty
     * for one who had not bought, or in a currency that the run had no customer of.
     */
    public Optional<CustomerValue> of(CustomerFacts facts) {
        return ObservedCustomer.of(facts, run.asOf(), costs)
                .flatMap(customer ->
                        Optional.ofNullable(books.get(customer.currency())).map(book -> book.value(customer)));
    }
}
