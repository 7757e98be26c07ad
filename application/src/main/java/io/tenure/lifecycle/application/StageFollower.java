package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.together.Together;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Assesses each customer whose facts have changed, or to whom time may have done something. */
final class StageFollower implements FactsFollower {

    private static final int AT_ONCE = 64;

    private final LifecycleModels models;
    private final Assessor assessor;
    private final AllFacts facts;
    private final DueCustomers due;
    private final InstantSource clock;

    StageFollower(LifecycleModels models, Assessor assessor, AllFacts facts, DueCustomers due, InstantSource clock) {
        this.models = models;
        this.assessor = assessor;
        this.facts = facts;
        this.due = due;
        this.clock = clock;
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
                    customer -> looks.put(customer.customerId(), assessor.assess(model, customer.customerId())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while assessing customers; they come again", stopped);
        }
        due.set(looks);
    }

    /**
     * The same for some whom no event has called for: whoever has changed since their facts were read may have been
     * assessed on the newer facts meanwhile, and the day set for that is overwritten. They are due at once.
     */
    void lookAt(List<CustomerFacts> customers) {
        changed(customers);
        Map<String, Optional<Instant>> again = new HashMap<>();
        customers.stream()
                .filter(this::hasChanged)
                .forEach(customer -> again.put(customer.customerId(), Optional.of(clock.instant())));
        due.set(again);
    }

    private boolean hasChanged(CustomerFacts read) {
        return facts.find(read.customerId())
                .filter(now -> now.position() != read.position())
                .isPresent();
    }
}
