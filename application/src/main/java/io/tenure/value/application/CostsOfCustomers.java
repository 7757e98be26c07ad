package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.value.events.ChargedCustomer;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere.Spent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What others have spent on all customers, asked once for a run: its report and its values go by the same. Holds some
 * 200 bytes for each record on which anything was spent.
 *
 * @param records those on which anything was spent, by the customer into which they are merged now
 */
record CostsOfCustomers(Spent spent, NavigableMap<String, List<String>> records) {

    /** Looks up into whom each record is merged, if anything was spent on it. */
    static CostsOfCustomers merged(Spent spent, CustomerQueries customers) {
        NavigableMap<String, List<String>> records = new TreeMap<>();
        for (String record : spent.records()) {
            customers
                    .survivor(new CustomerId(record), Caller.SYSTEM)
                    .filter(customer -> isSomebody(customer, customers))
                    .ifPresent(customer -> records.computeIfAbsent(customer.value(), _ -> new ArrayList<>(1))
                            .add(record));
        }
        return new CostsOfCustomers(spent, records);
    }

    /** Of the erased, what was spent on them is kept, and nothing is told any more. */
    private static boolean isSomebody(CustomerId customer, CustomerQueries customers) {
        return customers
                .find(customer, Caller.SYSTEM)
                .filter(view -> !view.erased())
                .isPresent();
    }

    /** On a customer as it is now, with the records merged into it. */
    List<CostElsewhere> on(String customerId) {
        return on(records.getOrDefault(customerId, List.of()));
    }

    /** On the records that made up a customer once. */
    List<CostElsewhere> on(List<String> once) {
        return CostElsewhere.together(once.stream().flatMap(record -> spent.on(List.of(record)).stream()));
    }

    /**
     * On each record by itself, if there is anything, of the customers of a range as they were when this was asked:
     * nobody's costs are left out for being merged or split since.
     *
     * @param from the first; null for the very first
     * @param before the first that is not among them; null for none
     */
    List<ChargedCustomer> within(@Nullable String from, @Nullable String before) {
        NavigableMap<String, List<String>> onwards = from == null ? records : records.tailMap(from, true);
        return (before == null ? onwards : onwards.headMap(before, false))
                .values().stream()
                        .flatMap(List::stream)
                        .map(record -> new ChargedCustomer(record, spent.on(List.of(record))))
                        .filter(charged -> !charged.costs().isEmpty())
                        .toList();
    }
}
