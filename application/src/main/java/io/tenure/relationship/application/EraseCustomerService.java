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
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Erases a customer and every record merged into it. */
final class EraseCustomerService implements EraseCustomerUseCase {

    private final Views views;
    private final Gate gate;
    private final Commands commands;
    private final Erasure erasure;

    EraseCustomerService(Views views, Gate gate, Commands commands, Erasure erasure) {
        this.views = views;
        this.gate = gate;
        this.commands = commands;
        this.erasure = erasure;
    }

    @Override
    public ErasureReceipt erase(CustomerId customer, String reason, Caller caller) {
        if (!caller.hasAny(Role.ADMIN, Role.INTEGRATION)) {
            throw new AccessDenied("Erasing a customer takes the role ADMIN or INTEGRATION");
        }
        gate.requireWriter(customer, caller);
        Instant now = commands.now();
        List<Written> receipts = records(customer).stream()
                .map(record -> commands.send(new EraseCustomer(record, reason, now), caller))
                .toList();
        receipts.forEach(receipt -> erasure.complete(receipt.customerId().value(), receipt.position()));
        return new ErasureReceipt(
                receipts.stream().map(Written::customerId).toList(),
                receipts.stream().map(Written::position).toList(),
                now);
    }

    /** The customer and its members; those first, so that an erasure cut short can be asked for again. */
    private List<CustomerId> records(CustomerId customer) {
        Function<String, Optional<CustomerView>> find = id -> views.find(RelationshipViews.CUSTOMERS, id);
        Stream<CustomerId> members = find.apply(customer.value()).stream()
                .flatMap(root -> Family.members(root, find).stream())
                .map(member -> new CustomerId(member.id()));
        return Stream.concat(members, Stream.of(customer)).toList();
    }
}
