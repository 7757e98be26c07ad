package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.value.domain.needs.NeedsSample;
import io.tenure.value.domain.needs.NeedsStudy;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All customers who had bought by the day of a run, apart by currency, as they are handed over one after another. It
 * remembers about 300 bytes of each.
 */
public final class Census {

    private final LocalDate asOf;
    private final ContactCosts costs;
    private final @Nullable RfmEdges edges;
    private final SortedMap<String, List<ObservedCustomer>> books = new TreeMap<>();
    private final NeedsSample sample = new NeedsSample();
    private final Map<String, BigDecimal> salesOfYear = new HashMap<>();
    private long withoutPurchase;

    /**
     * A census of nobody yet.
     *
     * @param edges that somebody has fixed for the scores of RFM; null for fifths
     */
    public Census(LocalDate asOf, ValueSettings settings, @Nullable RfmEdges edges) {
        this.asOf = asOf;
        this.edges = edges;
        this.costs = new ContactCosts(settings);
    }

    /**
     * Takes in a listed customer, in the order of ids.
     *
     * @param elsewhere what others had spent on the customer by the day of the run
     */
    public void add(CustomerFacts facts, List<CostElsewhere> elsewhere) {
        ObservedCustomer.of(facts, asOf, costs, elsewhere)
                .ifPresentOrElse(
                        customer -> {
                            books.computeIfAbsent(customer.currency(), _ -> new ArrayList<>())
                                    .add(customer);
                            FactSheet sheet = FactSheet.of(facts.upTo(asOf), asOf, null);
                            sample.add(facts.customerId(), sheet);
                            salesOfYear.merge(customer.currency(), sheet.salesOfYear(), BigDecimal::add);
                        },
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
                .map(book -> Study.of(run, edges, book.getKey(), book.getValue()))
                .toList();
    }

    /** What part of a market came to these customers' purchases. */
    public MarketShareReckoned marketShare(ValueRunRecorded run, MarketEstimate market) {
        return new MarketShareReckoned(
                run.run(), market, salesOfYear.getOrDefault(market.currency(), BigDecimal.ZERO), run.occurredAt());
    }

    /**
     * Searches clusters of customers with like habits, in all currencies together.
     *
     * @param before those of the run before
     */
    public Optional<NeedsClustered> needs(ValueRunRecorded run, @Nullable NeedsClustered before) {
        return NeedsStudy.of(run.run(), sample, before, run.occurredAt());
    }
}
