package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which records and memberships are a member's own. */
record OwnRecords(Views views, Programmes programmes, CustomerQueries customers, Sealer sealer) {

    private static final int CANDIDATES = 20;
    private static final Caller DOOR = new Caller("member sign-in", Set.of(Role.INTEGRATION));

    /** Who reads when a member reads of himself. */
    static Caller acting(CustomerId member) {
        return new Caller("member " + member, Set.of(Role.INTEGRATION));
    }

    /** Names a contact point without telling it. */
    String fingerprint(Contact contact) {
        return sealer.fingerprint("sign-in/" + contact.kind() + "/" + contact.value());
    }

    /** The member whose contact point it is; of several customers the one whom it identifies; empty for nobody. */
    Optional<CustomerId> having(Contact contact) {
        BookQuery query =
                new BookQuery(contact.value(), null, null, null, null, "registeredAt", false, null, CANDIDATES);
        List<CustomerId> owners = customers.book(query, DOOR).views().stream()
                .map(view -> new CustomerId(view.id()))
                .filter(id -> contacts(id, DOOR).anyMatch(each -> same(each, contact)))
                .toList();
        List<CustomerId> meant = owners.size() < 2
                ? owners
                : owners.stream()
                        .filter(id -> contacts(id, DOOR).anyMatch(each -> each.identifying() && same(each, contact)))
                        .toList();
        return meant.size() == 1
                ? Optional.of(meant.getFirst()).filter(id -> !accounts(id, DOOR).isEmpty())
                : Optional.empty();
    }

    /** Whether a contact point of this fingerprint is still the customer's. */
    private boolean has(CustomerId customer, String fingerprint) {
        return contacts(customer, acting(customer)).anyMatch(each -> fingerprint(new Contact(each.kind(), each.value()))
                .equals(fingerprint));
    }

    /** The memberships of whoever has signed in; empty when the contact point is the member's no more. */
    Optional<List<AccountView>> memberships(SignedInMember member) {
        return has(member.customer(), member.contact())
                ? Optional.of(accounts(member.customer(), acting(member.customer())))
                : Optional.empty();
    }

    /** The membership in one programme. */
    Optional<AccountView> account(SignedInMember member, String programme) {
        return memberships(member).stream()
                .flatMap(List::stream)
                .filter(view -> view.programme().equals(programme))
                .findFirst();
    }

    /** The memberships that go on, each where its points are. */
    List<AccountView> accounts(CustomerId customer, Caller caller) {
        List<String> records = customers.records(customer, caller).orElse(List.of());
        List<String> ids = programmes.register().latest().keySet().stream()
                .sorted()
                .flatMap(programme ->
                        records.stream().map(record -> new AccountId(programme, new CustomerId(record)).toString()))
                .toList();
        return views.findAll(LoyaltyViews.ACCOUNTS, ids).stream()
                .filter(account -> account.member() != null && account.member().joint() == null)
                .toList();
    }

    /** Those of all records that make up the customer. */
    private Stream<CustomerView.Contact> contacts(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).orElse(List.of()).stream()
                .flatMap(record -> customers.find(new CustomerId(record), caller).stream())
                .filter(view -> !view.erased())
                .flatMap(view -> view.contactPoints().stream());
    }

    private static boolean same(CustomerView.Contact one, Contact other) {
        return one.kind() == other.kind() && one.value().equals(other.value());
    }
}
