package io.tenure.relationship.axon;

import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.domain.CustomerRelationship;
import io.tenure.relationship.domain.CustomerRelationshipDecider;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of a customer relationship: {@link CustomerRelationshipDecider} decides. */
final class CustomerRelationshipAggregate
        extends AggregateShell<RelationshipCommand, RelationshipEvent, CustomerRelationship> {

    CustomerRelationshipAggregate(String customerId) {
        super(customerId, CustomerRelationshipDecider.initial());
    }

    @Override
    protected Decision<RelationshipEvent> decide(RelationshipCommand command, CustomerRelationship state) {
        return CustomerRelationshipDecider.decide(command, state);
    }

    @Override
    protected CustomerRelationship evolve(CustomerRelationship state, RelationshipEvent event) {
        return CustomerRelationshipDecider.evolve(state, event);
    }
}
