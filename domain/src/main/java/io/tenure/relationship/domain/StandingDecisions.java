package io.tenure.relationship.domain;

import io.tenure.relationship.commands.ChangeStage;
import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.CustomerUntagged;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.StageChanged;
import io.tenure.shared.domain.Decision;
import java.util.Objects;
import java.util.Optional;

/** Decides where the customer stands. Which stage is right is the lifecycle's to say; here it is only written down. */
final class StandingDecisions {

    private StandingDecisions() {}

    static Decision<RelationshipEvent> change(ChangeStage c, Standing standing) {
        Optional<CurrentStage> current = standing.stage(c.model());
        String stage = current.map(CurrentStage::stage).orElse(null);
        if (c.to().equals(stage)) {
            return Decision.nothing();
        }
        if (!Objects.equals(stage, c.from())) {
            return Decision.rejected(
                    "relationship.stage-changed-meanwhile",
                    "Customer " + c.customerId() + " is in stage " + (stage == null ? "none" : stage) + " of "
                            + c.model() + ", not in " + (c.from() == null ? "none" : c.from()) + ": assess it again.");
        }
        return current.isPresent()
                ? Decision.accepted(changed(c))
                : Size.unlessFull(standing.stages(), "lifecycle-models", Limits.STAGES, () -> changed(c));
    }

    private static StageChanged changed(ChangeStage c) {
        return new StageChanged(
                c.customerId().value(),
                c.model(),
                c.modelVersion(),
                c.from(),
                c.to(),
                c.move(),
                c.rule(),
                c.facts(),
                c.now());
    }

    static Decision<RelationshipEvent> tag(TagCustomer c, Standing standing) {
        return standing.tags().contains(c.tag())
                ? Decision.nothing()
                : Size.unlessFull(
                        standing.tags(),
                        "tags",
                        Limits.TAGS,
                        () -> new CustomerTagged(c.customerId().value(), c.tag(), c.now()));
    }

    static Decision<RelationshipEvent> estimate(EstimateSpending c, Standing standing) {
        Spending estimate = Spending.of(c);
        return estimate.equals(standing.spending())
                ? Decision.nothing()
                : Decision.accepted(new SpendingEstimated(
                        c.customerId().value(),
                        estimate.amount(),
                        estimate.currency(),
                        estimate.source(),
                        estimate.reference(),
                        estimate.estimatedOn(),
                        c.now()));
    }

    static Decision<RelationshipEvent> untag(UntagCustomer c, Standing standing) {
        return standing.tags().contains(c.tag())
                ? Decision.accepted(new CustomerUntagged(c.customerId().value(), c.tag(), c.now()))
                : Decision.nothing();
    }
}
