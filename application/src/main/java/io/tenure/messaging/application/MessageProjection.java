package io.tenure.messaging.application;

import static io.tenure.messaging.application.MessageViews.MESSAGES;

import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.domain.Correspondence;
import io.tenure.messaging.domain.CorrespondenceDecider;
import io.tenure.messaging.domain.KnownMessage;
import io.tenure.messaging.events.MessageBounced;
import io.tenure.messaging.events.MessageDelayed;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessageFailed;
import io.tenure.messaging.events.MessageHandedOver;
import io.tenure.messaging.events.MessageHeld;
import io.tenure.messaging.events.MessageQueued;
import io.tenure.messaging.events.MessageRefused;
import io.tenure.messaging.events.MessageRetried;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the read models of messages up with the ledger. */
public final class MessageProjection implements Projection {

    @Override
    public OwnedViews views() {
        return MessageViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return MessageEvent.class.isAssignableFrom(event) || event == CustomerErased.class;
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case MessageEvent e -> happened(e, views);
            case CustomerErased e -> forget(e.customerId(), views);
            default -> {}
        }
    }

    private static void happened(MessageEvent e, ViewTransaction views) {
        Optional<Outgoing> before = views.find(MESSAGES, Outgoing.reference(e.correspondent(), e.messageId()));
        Correspondence alone = before.map(known -> new Correspondence(List.of(known.known())))
                .orElseGet(CorrespondenceDecider::initial);
        // Messages to somebody who was erased meanwhile are not kept any more.
        CorrespondenceDecider.evolve(alone, e)
                .find(e.messageId())
                .ifPresent(known -> views.put(MESSAGES, after(e, before.orElse(null), known)));
    }

    private static Outgoing after(MessageEvent e, @Nullable Outgoing before, KnownMessage known) {
        if (before == null) {
            return first(e, known);
        }
        return switch (e) {
            case MessageHandedOver given -> before.to(known, given.address());
            case MessageHeld held -> before.wantedFrom(known, held.sendAt());
            case MessageDelayed delayed -> before.failing(known, delayed.reason());
            case MessageFailed failed -> before.failing(known, failed.reason());
            case MessageBounced bounced -> before.failing(known, bounced.reason());
            case MessageRetried retried -> before.again(known, retried.address(), retried.occurredAt());
            default -> before.now(known);
        };
    }

    private static Outgoing first(MessageEvent e, KnownMessage known) {
        @Nullable
        String customer = new Correspondent(e.correspondent())
                .customer()
                .map(CustomerId::value)
                .orElse(null);
        return switch (e) {
            case MessageQueued queued ->
                new Outgoing(
                        e.correspondent(),
                        customer,
                        known,
                        queued.template(),
                        queued.version(),
                        queued.purpose(),
                        queued.address(),
                        queued.subject(),
                        queued.text(),
                        queued.summary(),
                        null,
                        queued.sendAt());
            case MessageRefused refused ->
                new Outgoing(
                        e.correspondent(),
                        customer,
                        known,
                        refused.template(),
                        refused.version(),
                        refused.purpose(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        refused.occurredAt());
            default -> throw new IllegalStateException("A message begins with neither a refusal nor a place in line");
        };
    }

    private static void forget(String customer, ViewTransaction views) {
        ViewQuery some = new ViewQuery(
                List.of(new Filter.Is("customer", customer)), null, null, false, null, ViewQuery.LARGEST_PAGE);
        List<Outgoing> messages = views.page(MESSAGES, some).views();
        while (!messages.isEmpty()) {
            messages.forEach(message -> views.delete(MESSAGES, message.reference()));
            messages = views.page(MESSAGES, some).views();
        }
    }
}
