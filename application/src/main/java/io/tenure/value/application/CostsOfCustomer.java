package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere;
import java.time.LocalDate;
import java.util.List;

/** What others have spent on one customer. */
record CostsOfCustomer(CostsElsewhere elsewhere, CustomerQueries customers) {

    /** With the records merged into it. */
    List<CostElsewhere> upTo(LocalDate day, String customerId) {
        return elsewhere.of(
                customers.records(new CustomerId(customerId), Caller.SYSTEM).orElse(List.of(customerId)), day);
    }

    /** With the records that made it up on a past day. */
    List<CostElsewhere> upTo(LocalDate day, List<String> records) {
        return elsewhere.of(records, day);
    }
}
