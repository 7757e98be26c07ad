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
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases a customer and every record merged into it, in turn with merges: one just made is seen, and each record takes
 * the turn, so that a merge or a split that comes meanwhile has the erasure look again before it goes on.
 */
final class EraseCustomerService implements EraseCustomerUseCase {

    private static final System.Logger LOG = System.getLogger(EraseCustomerService.class.getName());

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
            turn.take(Erasure.PATIENCE, first -> {
                int generation = first;
                for (CustomerId record : records(customer)) {
                    if (!receipts.containsKey(record)) {
                        Written receipt = commands.send(
                                new EraseCustomer(record, reason, now), caller, FamilyTurn.claim(generation));
                        receipts.put(record, receipt);
                        generation += receipt.changed() ? 1 : 0;
                    }
                }
                return receipts;
            });
            erasure.complete(
                    receipts.keySet().stream().map(CustomerId::value).collect(Collectors.toSet()),
                    receipts.values().stream()
                            .mapToLong(Written::position)
                            .max()
                            .orElseThrow());
        } catch (LastingFailure lasting) {
            throw lasting;
        } catch (Refusal | ClaimHeld | StreamConflict | LedgerFailure | ViewsFailure failure) {
            throw receipts.isEmpty() ? failure : unfinished(customer, receipts.size(), failure);
        }
        return new ErasureReceipt(
                List.copyOf(receipts.keySet()),
                receipts.values().stream().map(Written::position).toList(),
                now);
    }

    private static Refusal unfinished(CustomerId customer, int records, RuntimeException failure) {
        LOG.log(Level.WARNING, "The erasure of " + customer + " broke off", failure);
        return Refusal.of(
                "relationship.erasure-unfinished",
                "Of customer " + customer + " " + records + " records are erased for good, and not everything yet: send"
                        + " the erasure again in a moment, it goes on where it broke off");
    }

    /** The customer's own last, so that an erasure cut short can be asked for again. */
    private List<CustomerId> records(CustomerId customer) {
        Function<String, Optional<CustomerView>> find = id -> views.find(RelationshipViews.CUSTOMERS, id);
        Stream<CustomerId> members = find.apply(customer.value()).stream()
                .flatMap(root -> Family.members(root, find).stream())
                .map(member -> new CustomerId(member.id()));
        return Stream.concat(members, Stream.of(customer)).toList();
    }
}
