package io.tenure.value.events;

import java.util.List;

/** What others have spent on a customer. */
public record ChargedCustomer(String customerId, List<CostElsewhere> costs) {

    public ChargedCustomer {
        costs = List.copyOf(costs);
    }
}
