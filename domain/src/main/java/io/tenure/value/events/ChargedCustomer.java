package io.tenure.value.events;

import java.util.List;

/**
 * What others have spent on a customer.
 *
 * @param customerId of one record: those merged into the customer are told of by themselves, so that each takes its own
 *     along when they are split (runs of before told of all of them together)
 */
public record ChargedCustomer(String customerId, List<CostElsewhere> costs) {

    public ChargedCustomer {
        costs = List.copyOf(costs);
    }
}
