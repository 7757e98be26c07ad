package io.tenure.relationship.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.relationship.application.port.in.ErasureReceipt;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Erases a customer and every record merged into it, in turn with merges: a merge just made is seen, one that comes
 * meanwhile has the erasure look again.
 */
final class EraseCustomerService implements EraseCustomerUseCase {

    private final Views views;
    private final Gate gate;
    private final FamilyTurn turn;
    private final Commands commands;
    private final Erasure erasure;

    EraseCustomerService(Views views, Gate gate, FamilyTurn turn, Commands commands, Erasure erasure) {
        this.views = views;
        this.gate = gate;
        this.turn = turn;
        this.commands = commands;
        this.erasure = erasure;
    }

    @Override
    public ErasureReceipt erase(CustomerId customer, @Nullable String reason, Caller caller) {
        if (!caller.hasAny(Role.ADMIN, Role.INTEGRATION)) {
            throw new AccessDenied("Erasing a customer takes the role ADMIN or INTEGRATION");
        }
        gate.requireWriter(customer, caller);
        Instant now = commands.now();
        Map<CustomerId, Written> receipts = new LinkedHashMap<>();
        try {
            erase(customer, reason, now, caller, receipts);
        } catch (OutcomeUnknown | LastingFailure known) {
            throw known;
        } catch (LedgerFailure failure) {
            throw receipts.isEmpty()
                    ? failure
                    : new OutcomeUnknown("An erasure was cut short after " + receipts.size() + " records", failure);
        }
        return new ErasureReceipt(
                List.copyOf(receipts.keySet()),
                receipts.values().stream().map(Written::position).toList(),
                now);
    }

    private void erase(
            CustomerId customer,
            @Nullable String reason,
            Instant now,
            Caller caller,
            Map<CustomerId, Written> receipts) {
        Races.retried(() -> {
            Map<String, String> next = turn.next(Erasure.PATIENCE);
            members(customer)
                    .forEach(member -> receipts.computeIfAbsent(
                            member, id -> commands.send(new EraseCustomer(id, reason, now), caller)));
            return receipts.put(customer, commands.send(new EraseCustomer(customer, reason, now), caller, next));
        });
        receipts.forEach((record, receipt) -> erasure.complete(record.value(), receipt.position()));
    }

    /** Those first, so that an erasure cut short can be asked for again. */
    private List<CustomerId> members(CustomerId customer) {
        Function<String, Optional<CustomerView>> find = id -> views.find(RelationshipViews.CUSTOMERS, id);
        return find.apply(customer.value()).stream()
                .flatMap(root -> Family.members(root, find).stream())
                .map(member -> new CustomerId(member.id()))
                .toList();
    }
}
