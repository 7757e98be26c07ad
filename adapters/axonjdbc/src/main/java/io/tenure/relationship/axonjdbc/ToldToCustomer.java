package io.tenure.relationship.axonjdbc;

import io.tenure.relationship.commands.RelationshipCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command as Axon routes it. */
record ToldToCustomer(@TargetAggregateIdentifier String customerId, RelationshipCommand command) {}
