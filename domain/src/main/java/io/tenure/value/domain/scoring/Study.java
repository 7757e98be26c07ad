package io.tenure.value.domain.scoring;

import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run finds out about the customers of one currency: their models, and what they are together. */
public record Study(ValueModelFitted model, ValueReported report) {

    /**
     * Studies the customers of a currency.
     *
     * @param edges that somebody has fixed for the scores of RFM; null for fifths
     * @param customers at least one
     */
    static Study of(ValueRunRecorded run, @Nullable RfmEdges edges, String currency, List<ObservedCustomer> customers) {
        ValueModelFitted model = ModelStudy.of(run, edges, currency, customers);
        return new Study(model, BookReport.of(run, model, customers));
    }
}
