package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.value.events.ChargedCustomer;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere.Spent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What others have spent on all customers, asked once for a run: its report and its values go by the same. Holds some
 * 200 bytes for each record on which anything was spent.
 *
 * @param records those on which anything was spent, by the customer into which they are merged now
 */
record CostsOfCustomers(Spent spent, Map<String, List<String>> records) {

    /** Looks up into whom each record is merged, if anything was spent on it. */
    static CostsOfCustomers merged(Spent spent, CustomerQueries customers) {
        Map<String, List<String>> records = new HashMap<>();
        for (String record : spent.records()) {
            records.computeIfAbsent(customer(record, customers), _ -> new ArrayList<>(1))
                    .add(record);
        }
        return new CostsOfCustomers(spent, records);
    }

    /** On a customer as it is now, with the records merged into it. */
    List<CostElsewhere> on(String customerId) {
        return on(records.getOrDefault(customerId, List.of()));
    }

    /** On the records that made up a customer once. */
    List<CostElsewhere> on(List<String> once) {
        return CostElsewhere.together(once.stream().flatMap(record -> spent.on(List.of(record)).stream()));
    }

    /** On each record of a customer by itself, if there is anything. */
    Stream<ChargedCustomer> byRecord(String customerId) {
        return records.getOrDefault(customerId, List.of()).stream()
                .map(record -> new ChargedCustomer(record, spent.on(List.of(record))))
                .filter(charged -> !charged.costs().isEmpty());
    }

    private static String customer(String record, CustomerQueries customers) {
        return customers
                .survivor(new CustomerId(record), Caller.SYSTEM)
                .map(CustomerId::value)
                .orElse(record);
    }
}
