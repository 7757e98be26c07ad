package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.shared.due.DueCustomers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assesses each customer whose facts have changed. */
final class StageFollower implements FactsFollower {

    private final LifecycleModels models;
    private final Assessor assessor;
    private final DueCustomers due;

    StageFollower(LifecycleModels models, Assessor assessor, DueCustomers due) {
        this.models = models;
        this.assessor = assessor;
        this.due = due;
    }

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public void changed(List<CustomerFacts> customers) {
        LifecycleModel model = models.inForce();
        Map<String, Optional<Instant>> looks = new HashMap<>();
        for (CustomerFacts customer : customers) {
            looks.put(customer.customerId(), customer.listed() ? assessor.assess(model, customer) : Optional.empty());
        }
        due.set(looks);
    }
}
