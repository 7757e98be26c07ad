package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What others have spent on one customer. */
record CostsOfCustomer(Supplier<CostsElsewhere> elsewhere, CustomerQueries customers) {

    /** See {@link CostsElsewhere#reaches}; and whether it is known which records are merged. */
    boolean reaches(long position) throws InterruptedException {
        return elsewhere.get().reaches(position) && customers.awaitVisible(position);
    }

    /** With the records merged into it. */
    List<CostElsewhere> upTo(LocalDate day, String customerId) {
        return elsewhere
                .get()
                .of(customers.records(new CustomerId(customerId), Caller.SYSTEM).orElse(List.of(customerId)), day);
    }

    /** On all customers. */
    CostsOfCustomers upTo(LocalDate day) {
        return CostsOfCustomers.merged(elsewhere.get().upTo(day), customers);
    }
}
