package io.tenure.segmentation.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.lifecycle.events.LifecycleModelPutInForce;
import io.tenure.relationship.events.StageChanged;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.util.List;

/**
 * Moves a customer whose stage has changed, looking only at segments that ask for it; and everybody once another
 * lifecycle model is in force, since it may see customers where it saw them before and then records nothing.
 */
final class StagePolicy implements Policy {

    /** The work of looking at every customer for the sake of the segments that ask for the stage. */
    static final String EVALUATE_ALL = "evaluate-segments-by-stage";

    private final AllFacts facts;
    private final Evaluator evaluator;
    private final Caught caught;
    private final Jobs jobs;

    StagePolicy(AllFacts facts, Evaluator evaluator, Caught caught, Jobs jobs) {
        this.facts = facts;
        this.evaluator = evaluator;
        this.caught = caught;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "segmentation-stage";
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == StageChanged.class || event == LifecycleModelPutInForce.class;
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StageChanged changed -> {
                caught.upTo(recorded.position());
                facts.find(changed.customerId())
                        .ifPresent(customer -> evaluator.evaluateAsStageChanged(List.of(customer)));
            }
            case LifecycleModelPutInForce put -> {
                caught.upTo(recorded.position());
                jobs.begin(EVALUATE_ALL, put.model() + " at " + recorded.position(), "");
            }
            default -> {}
        }
    }
}
