package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.views.Views;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Merges records and splits them again. A key that every merge takes in turn keeps them from making a circle. */
final class MergeService {

    private final Views views;
    private final Ledger ledger;
    private final Freshness freshness;
    private final Gate gate;
    private final Commands commands;

    MergeService(Views views, Ledger ledger, Freshness freshness, Gate gate, Commands commands) {
        this.views = views;
        this.ledger = ledger;
        this.freshness = freshness;
        this.gate = gate;
        this.commands = commands;
    }

    Written merge(CustomerId survivor, CustomerId absorbed, Caller caller) {
        gate.requireWriter(survivor, caller);
        gate.requireWriter(absorbed, caller);
        return Races.retried(() -> inTurn(
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
                caller));
    }

    Written split(CustomerId survivor, CustomerId absorbed, Caller caller) {
        gate.requireWriter(survivor, caller);
        gate.requireWriter(absorbed, caller);
        return Races.retried(() -> inTurn(
                () -> {
                    if (!survivor.value().equals(find(absorbed).mergedInto())) {
                        throw Refusal.of("relationship.not-merged", absorbed + " is not merged into " + survivor);
                    }
                    return new SplitCustomer(absorbed, commands.now());
                },
                caller));
    }

    /**
     * Sends the command under the next generation of the merge key, decided on views that have seen all merges before.
     */
    private Written inTurn(Supplier<RelationshipCommand> command, Caller caller) {
        Optional<HeldClaim> last = ledger.holder(Keys.MERGES);
        freshness.requireHead();
        int generation = last.map(held -> held.claim().generation()).orElse(0) + 1;
        return commands.send(
                command.get(), caller, Map.of(RelationshipClaims.MERGE_GENERATION, String.valueOf(generation)));
    }

    private CustomerView find(CustomerId id) {
        return views.find(RelationshipViews.CUSTOMERS, id.value()).orElseThrow(() -> new UnknownCustomer(id));
    }

    private CustomerView root(CustomerView view) {
        return Family.root(view, id -> views.find(RelationshipViews.CUSTOMERS, id));
    }
}
