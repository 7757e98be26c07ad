package io.tenure.messaging.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Takes in what customers write back. */
final class Inbox {

    private static final int CANDIDATES = 20;
    private static final int LONGEST = 10_000;

    private final CustomerQueries customers;
    private final RecordInteractionUseCase recordInteraction;
    private final InstantSource clock;
    private final LongAdder unknown = new LongAdder();

    Inbox(CustomerQueries customers, RecordInteractionUseCase recordInteraction, InstantSource clock) {
        this.customers = customers;
        this.recordInteraction = recordInteraction;
        this.clock = clock;
    }

    void receive(String id, String from, String text, Caller caller) {
        if (!caller.hasAny(Role.GATEWAY, Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied("Telling of messages takes the role GATEWAY, INTEGRATION or ADMIN; '" + caller.name()
                    + "' has none of them");
        }
        Caller acting = new Caller(caller.name(), Set.of(Role.INTEGRATION));
        List<String> found = having(from, acting);
        if (found.size() == 1) {
            recordInteraction.record(interaction(id, found.getFirst(), from, text), acting);
        } else {
            unknown.increment();
        }
    }

    /** How many texts came from numbers of nobody, or of several whom they do not identify, on this node. */
    long unknown() {
        return unknown.sum();
    }

    /** The customers whose number it is; of several the one whom it identifies. */
    private List<String> having(String phone, Caller acting) {
        BookQuery query = new BookQuery(phone, null, null, null, null, "registeredAt", false, null, CANDIDATES);
        List<String> owners = customers.book(query, acting).views().stream()
                .map(CustomerView::id)
                .filter(id -> numbers(id, phone, acting).findAny().isPresent())
                .toList();
        return owners.size() < 2
                ? owners
                : owners.stream()
                        .filter(id -> numbers(id, phone, acting).anyMatch(CustomerView.Contact::identifying))
                        .toList();
    }

    private Stream<CustomerView.Contact> numbers(String customer, String phone, Caller acting) {
        return customers.find(new CustomerId(customer), acting).stream()
                .flatMap(view -> view.contactPoints().stream())
                .filter(contact ->
                        contact.kind() == ContactKind.PHONE && contact.value().equals(phone));
    }

    private InteractionDraft interaction(String id, String customer, String from, String text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new InteractionDraft(
                SendMessageUseCase.SOURCE,
                "in:" + id,
                new CustomerRef.ById(new CustomerId(customer)),
                false,
                null,
                InteractionKind.MESSAGE,
                Channel.MESSAGE,
                Direction.INBOUND,
                now,
                null,
                List.of(),
                null,
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Map.of(SendMessageUseCase.FROM, from),
                null,
                null,
                null);
    }
}
