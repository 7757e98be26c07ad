package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import java.util.function.Supplier;

/** Merges records and splits them again, one after another. */
final class MergeService {

    private final Views views;
    private final FamilyTurn turn;
    private final Gate gate;
    private final Commands commands;

    MergeService(Views views, FamilyTurn turn, Gate gate, Commands commands) {
        this.views = views;
        this.turn = turn;
        this.gate = gate;
        this.commands = commands;
    }

    Written merge(CustomerId survivor, CustomerId absorbed, Caller caller) {
        gate.requireWriter(survivor, caller);
        gate.requireWriter(absorbed, caller);
        return inTurn(
                () -> {
                    CustomerView into = find(survivor);
                    if (into.erased() || find(absorbed).erased()) {
                        throw Refusal.of("relationship.erased", "An erased customer cannot be merged");
                    }
                    if (!survivor.equals(absorbed) && root(into).id().equals(absorbed.value())) {
                        throw Refusal.of(
                                "relationship.merge-circle",
                                survivor + " is merged into " + absorbed
                                        + " already; split it first or merge the other way");
                    }
                    return new MergeCustomer(absorbed, survivor, commands.now());
                },
                caller);
    }

    Written split(CustomerId survivor, CustomerId absorbed, Caller caller) {
        gate.requireWriter(survivor, caller);
        gate.requireWriter(absorbed, caller);
        return inTurn(
                () -> {
                    if (!survivor.value().equals(find(absorbed).mergedInto())) {
                        throw Refusal.of("relationship.not-merged", absorbed + " is not merged into " + survivor);
                    }
                    return new SplitCustomer(absorbed, commands.now());
                },
                caller);
    }

    private Written inTurn(Supplier<RelationshipCommand> command, Caller caller) {
        return turn.take(
                Freshness.PATIENCE, generation -> commands.send(command.get(), caller, FamilyTurn.claim(generation)));
    }

    private CustomerView find(CustomerId id) {
        return views.find(RelationshipViews.CUSTOMERS, id.value()).orElseThrow(() -> new UnknownCustomer(id));
    }

    private CustomerView root(CustomerView view) {
        return Family.root(view, id -> views.find(RelationshipViews.CUSTOMERS, id));
    }
}
