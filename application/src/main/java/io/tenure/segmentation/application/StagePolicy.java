package io.tenure.segmentation.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.events.StageChanged;
import io.tenure.segmentation.domain.SegmentColumns;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.util.List;
import java.util.Set;

/** Moves a customer whose stage has changed, looking only at segments that ask for it. */
final class StagePolicy implements Policy {

    private final AllFacts facts;
    private final Evaluator evaluator;
    private final Caught caught;

    StagePolicy(AllFacts facts, Evaluator evaluator, Caught caught) {
        this.facts = facts;
        this.evaluator = evaluator;
        this.caught = caught;
    }

    @Override
    public String name() {
        return "segmentation-stage";
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == StageChanged.class;
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof StageChanged changed) {
            caught.upTo(recorded.position());
            facts.find(changed.customerId())
                    .ifPresent(customer -> evaluator.evaluate(
                            List.of(customer), plan -> plan.touchedBy(Set.of(SegmentColumns.STAGE))));
        }
    }
}
