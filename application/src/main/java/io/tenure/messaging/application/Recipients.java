package io.tenure.messaging.application;

import io.tenure.access.Caller;
import io.tenure.messaging.domain.ContactTerms;
import io.tenure.messaging.domain.MessagePlan;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers whom messages are for: where they can be reached, and what they allow. */
final class Recipients {

    private final CustomerQueries customers;
    private final Ledger ledger;

    Recipients(CustomerQueries customers, Ledger ledger) {
        this.customers = customers;
        this.ledger = ledger;
    }

    /**
     * The record that stands for a customer, with what was written down a moment ago.
     *
     * @throws Refusal when the caller may see no such customer
     */
    CustomerView required(CustomerId customer, Caller caller) {
        caughtUp();
        return find(customer, caller).orElseThrow(() -> new UnknownCustomer(customer));
    }

    /** Empty for an erased customer too. */
    Optional<CustomerView> find(CustomerId customer, Caller caller) {
        Optional<CustomerView> found = customers.find(customer, caller);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = customers.find(new CustomerId(found.get().mergedInto()), caller);
        }
        return found.filter(view -> !view.erased());
    }

    /** Waits, for a moment at most, for what was withdrawn or changed just before. */
    void caughtUp() {
        customers.awaitVisible(ledger.head());
    }

    /** The records that make up a customer. */
    List<CustomerId> records(CustomerView customer) {
        return customers
                .records(new CustomerId(customer.id()), Caller.SYSTEM)
                .orElseGet(() -> List.of(customer.id()))
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    /** The address that a message had as long as it is the customer's, or else the best; null when none is known. */
    static @Nullable String address(CustomerView customer, MessageChannel channel, @Nullable String had) {
        return contacts(customer, channel).anyMatch(contact -> contact.value().equals(had))
                ? had
                : address(customer, channel);
    }

    /** Another address that is the customer's alone, or else the one that a message had, or the best. */
    static @Nullable String otherAddress(CustomerView customer, MessageChannel channel, @Nullable String had) {
        return contacts(customer, channel)
                .filter(contact -> contact.identifying() && !contact.value().equals(had))
                .map(CustomerView.Contact::value)
                .findFirst()
                .orElseGet(() -> address(customer, channel, had));
    }

    /** The address that is the customer's alone, or else any; null when none is known. */
    static @Nullable String address(CustomerView customer, MessageChannel channel) {
        return contacts(customer, channel)
                .max(Comparator.comparing(CustomerView.Contact::identifying))
                .map(CustomerView.Contact::value)
                .orElse(null);
    }

    private static Stream<CustomerView.Contact> contacts(CustomerView customer, MessageChannel channel) {
        ContactKind kind =
                switch (channel) {
                    case EMAIL -> ContactKind.EMAIL;
                    case SMS -> ContactKind.PHONE;
                };
        return customer.contactPoints().stream().filter(contact -> contact.kind() == kind);
    }

    /** Where customers and the firm meet when they write. */
    static Channel place(MessageChannel channel) {
        return switch (channel) {
            case EMAIL -> Channel.EMAIL;
            case SMS -> Channel.MESSAGE;
        };
    }

    static ContactTerms terms(
            MessagePlan plan, @Nullable String purpose, MessageChannel channel, CustomerView customer) {
        return new ContactTerms(
                purpose == null || consents(customer, purpose, channel),
                plan.quietHours(),
                customer.timeZone() == null ? plan.zone() : ZoneId.of(customer.timeZone()),
                plan.cap(channel).orElse(null));
    }

    private static boolean consents(CustomerView customer, String purpose, MessageChannel channel) {
        return customer.consents().stream()
                .anyMatch(consent ->
                        consent.given() && consent.purpose().equals(purpose) && consent.channel() == place(channel));
    }
}
