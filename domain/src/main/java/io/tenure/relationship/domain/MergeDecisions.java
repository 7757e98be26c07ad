package io.tenure.relationship.domain;

import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.DuplicateRuledOut;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Decides which record stands for a customer. */
final class MergeDecisions {

    private MergeDecisions() {}

    static Decision<RelationshipEvent> merge(MergeCustomer c, Registered state) {
        if (c.into().equals(c.customerId())) {
            return Decision.rejected(
                    "relationship.merge-into-itself",
                    "Customer " + c.customerId() + " cannot be merged into itself: name the record that is to stand.");
        }
        return switch (state) {
            case Active _ ->
                Decision.accepted(
                        new CustomerMerged(c.customerId().value(), c.into().value(), c.now()));
            case Merged merged ->
                Decision.rejected(
                        "relationship.already-merged",
                        "Customer " + c.customerId() + " is merged into " + merged.into()
                                + " already: split it first, or merge that record.");
        };
    }

    static Decision<RelationshipEvent> split(SplitCustomer c, Registered state) {
        return switch (state) {
            case Merged merged ->
                Decision.accepted(new CustomerSplit(c.customerId().value(), merged.into(), c.now()));
            case Active _ ->
                Decision.rejected(
                        "relationship.not-merged",
                        "Customer " + c.customerId() + " is not merged into another: there is nothing to split.");
        };
    }

    static Decision<RelationshipEvent> ruleOut(RuleOutDuplicate c, Registered state) {
        CustomerId other = c.otherId();
        if (other.equals(c.customerId())) {
            return Decision.rejected(
                    "relationship.duplicate-of-itself",
                    "Customer " + other + " cannot be told apart from itself: name the other record.");
        }
        if (state instanceof Merged merged && merged.into().equals(other.value())) {
            return Decision.rejected(
                    "relationship.merged-with-it",
                    "Customer " + c.customerId() + " is merged into " + other + ": split it first.");
        }
        List<String> others = state.dossier().identity().others();
        return others.contains(other.value())
                ? Decision.nothing()
                : Size.unlessFull(
                        others,
                        "different-customers",
                        Limits.OTHERS,
                        () -> new DuplicateRuledOut(c.customerId().value(), other.value(), c.now()));
    }
}
