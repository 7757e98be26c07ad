package io.tenure.value.domain.scoring;

import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import java.util.List;

/** What a run finds out about the customers of one currency: their models, and what they are together. */
public record Study(ValueModelFitted model, ValueReported report) {

    /** @param customers at least one */
    static Study of(ValueRunRecorded run, String currency, List<ObservedCustomer> customers) {
        ValueModelFitted model = ModelStudy.of(run, currency, customers);
        return new Study(model, BookReport.of(run, model, customers));
    }
}
