package io.tenure.relationship.domain;

import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.util.Optional;

/** Decides what happens in a customer relationship. */
public final class CustomerRelationshipDecider {

    private static final CustomerId ANYBODY = new CustomerId("anybody");

    private CustomerRelationshipDecider() {}

    /** A relationship of which nothing is known. */
    public static CustomerRelationship initial() {
        return new NotRegistered();
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<RelationshipEvent> decide(RelationshipCommand command, CustomerRelationship state) {
        return Rule.unless(CommandRules.brokenBy(command), () -> switch (state) {
            case NotRegistered _ -> FirstMeeting.decide(command);
            case Registered registered -> Dealings.decide(command, registered);
            case Erased _ -> afterErasure(command);
        });
    }

    /** Why an interaction would be refused whoever's it is; empty where that depends on the customer. */
    public static Optional<Rejection> brokenBy(Interaction interaction, Instant now) {
        return CommandRules.brokenBy(new RecordInteraction(ANYBODY, interaction, null, now));
    }

    /** The relationship after the event. Total: an event that means nothing to a state leaves it as it is. */
    public static CustomerRelationship evolve(CustomerRelationship state, RelationshipEvent event) {
        return switch (state) {
            case NotRegistered unknown ->
                event instanceof CustomerRegistered registered ? History.begunBy(registered) : unknown;
            case Registered registered -> History.continued(registered, event);
            case Erased erased -> erased;
        };
    }

    private static Decision<RelationshipEvent> afterErasure(RelationshipCommand command) {
        return command instanceof EraseCustomer
                ? Decision.nothing()
                : Decision.rejected(
                        "relationship.erased",
                        "Customer " + command.customerId()
                                + " was erased and takes nothing more: register the customer anew under another id.");
    }
}
