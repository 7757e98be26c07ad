package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.together.Together;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Assesses each customer whose facts have changed. */
final class StageFollower implements FactsFollower {

    private static final int AT_ONCE = 64;

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

    /** Each customer is a stream of its own: moves of many share one write to the disk. */
    @Override
    public void changed(List<CustomerFacts> customers) {
        LifecycleModel model = models.inForce();
        Map<String, Optional<Instant>> looks = new ConcurrentHashMap<>();
        try {
            Together.each(
                    AT_ONCE,
                    customers,
                    customer -> looks.put(
                            customer.customerId(),
                            customer.listed() ? assessor.assess(model, customer) : Optional.empty()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while assessing customers; they come again", stopped);
        }
        due.set(looks);
    }
}
