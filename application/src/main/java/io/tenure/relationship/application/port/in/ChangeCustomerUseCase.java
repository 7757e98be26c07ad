package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.shared.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one of the plain commands on a customer: details, consent, owner, partner, stakeholders, threads,
 * promises, tags, estimates of spending.
 */
@FunctionalInterface
public interface ChangeCustomerUseCase {

    /**
     * Carries out a command.
     *
     * @param expectedVersion refuse with {@code relationship.changed-meanwhile} unless this is the customer's version;
     *     null for any
     * @throws Refusal when the customer is unknown or a rule forbids it
     */
    Written change(RelationshipCommand command, @Nullable Long expectedVersion, Caller caller);
}
