package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All customers who had bought by the day of a run, apart by currency, as they are handed over one after another. It
 * remembers about 300 bytes of each.
 */
public final class Census {

    private final LocalDate asOf;
    private final ContactCosts costs;
    private final SortedMap<String, List<ObservedCustomer>> books = new TreeMap<>();
    private long withoutPurchase;

    public Census(LocalDate asOf, ValueSettings settings) {
        this.asOf = asOf;
        this.costs = new ContactCosts(settings);
    }

    /** Takes in a listed customer, in the order of ids. */
    public void add(CustomerFacts facts) {
        ObservedCustomer.of(facts, asOf, costs)
                .ifPresentOrElse(
                        customer -> books.computeIfAbsent(customer.currency(), _ -> new ArrayList<>())
                                .add(customer),
                        () -> withoutPurchase++);
    }

    public long customers() {
        return books.values().stream().mapToLong(List::size).sum();
    }

    public long withoutPurchase() {
        return withoutPurchase;
    }

    /** Fits the models of each currency and finds out what there is to say of all its customers. */
    public List<Study> studies(ValueRunRecorded run) {
        return books.entrySet().stream()
                .map(book -> Study.of(run, book.getKey(), book.getValue()))
                .toList();
    }
}
