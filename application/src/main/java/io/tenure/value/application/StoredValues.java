package io.tenure.value.application;

import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.queries.AllValues;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of all customers as the views hold them. */
final class StoredValues implements AllValues {

    private final Views views;
    private final CostsOfCustomer costs;

    StoredValues(Views views, CostsOfCustomer costs) {
        this.costs = costs;
        this.views = views;
    }

    @Override
    public Optional<CustomerValue> find(String customerId) {
        return views.find(ValueViews.VALUES, customerId);
    }

    @Override
    public Map<String, CustomerValue> findAll(Collection<String> customerIds) {
        return views.findAll(ValueViews.VALUES, customerIds).stream()
                .collect(Collectors.toMap(CustomerValue::customerId, Function.identity()));
    }

    @Override
    public List<CostElsewhere> costsElsewhere(String customerId, LocalDate upTo) {
        return costs.upTo(upTo, customerId);
    }

    @Override
    public ValueSettings settings() {
        return new RunsOnRecord(views).last().map(view -> view.run().settings()).orElse(ValueSettings.AT_FIRST);
    }
}
