package io.tenure.messaging.application;

import io.tenure.access.Caller;
import io.tenure.messaging.application.Carrier.Receipt;
import io.tenure.messaging.application.port.in.StillMeant;
import io.tenure.messaging.commands.ConfirmSending;
import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.commands.HandOver;
import io.tenure.messaging.commands.ReportFailure;
import io.tenure.messaging.domain.ContactTerms;
import io.tenure.messaging.domain.KnownMessage;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.domain.MessagePlan;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives one message whose time has come to its carrier, and writes down what came of it. */
record Sender(
        Correspondences correspondences,
        MessagePlans plans,
        Recipients recipients,
        StillMeant stillMeant,
        SendingPatience patience,
        InstantSource clock) {

    private static final Map<String, String> BY = Map.of(Metadata.ACTOR, Caller.SYSTEM.name());

    /**
     * Writes down first that the message is given over, so that of several nodes one does it, and a node that dies in
     * between leaves a trace; answers the position of the last event.
     */
    long send(Outgoing message, Carrier carrier) throws InterruptedException {
        Correspondent to = new Correspondent(message.correspondent());
        MessagePlan plan = plans.current();
        Optional<CustomerView> customer = to.customer().flatMap(id -> recipients.find(id, Caller.SYSTEM));
        @Nullable String address = address(message, to, customer);
        long position = record(new HandOver(
                to, message.known().id(), isMeant(message, to), terms(message, to, customer, plan), address, now()));
        KnownMessage given =
                correspondences.current(to).find(message.known().id()).orElseThrow();
        if (given.phase() != MessagePhase.HANDED_OVER
                || given.attempt() != message.known().attempt() + 1) {
            return position;
        }
        return record(answer(to, given, message, carried(message, Objects.requireNonNull(address), carrier, plan)));
    }

    private Receipt carried(Outgoing message, String address, Carrier carrier, MessagePlan plan)
            throws InterruptedException {
        if (patience.isTooLate(message.wanted(), now())) {
            return new Receipt.Never("It could not be sent in time.");
        }
        String from = plan.senders().get(carrier.channel());
        return from == null && carrier.channel() == MessageChannel.EMAIL
                ? new Receipt.NotNow("The plan for messages does not say whom e-mails come from.")
                : carrier.carry(parcel(message, address, from));
    }

    private CorrespondenceCommand answer(Correspondent to, KnownMessage given, Outgoing message, Receipt receipt) {
        int attempt = given.attempt();
        Instant now = now();
        return switch (receipt) {
            case Receipt.Taken _ ->
                new ConfirmSending(to, given.id(), attempt, Objects.requireNonNull(message.summary()), now);
            case Receipt.NotNow later ->
                new ReportFailure(
                        to,
                        given.id(),
                        attempt,
                        later.reason(),
                        patience.retry(attempt, message.wanted(), now).orElse(null),
                        now);
            case Receipt.Never never -> new ReportFailure(to, given.id(), attempt, never.reason(), null, now);
        };
    }

    private boolean isMeant(Outgoing message, Correspondent to) {
        return to.customer()
                .map(customer -> stillMeant.isMeant(customer, message.known().id()))
                .orElse(true);
    }

    /** What was the customer's in the evening may be a stranger's in the morning. */
    private static @Nullable String address(Outgoing message, Correspondent to, Optional<CustomerView> customer) {
        return to.customer().isEmpty()
                ? message.address()
                : customer.map(view -> Recipients.address(view, message.known().channel(), message.address()))
                        .orElse(null);
    }

    /** A customer who is erased, or whose consent cannot be read, is not written to. */
    private static ContactTerms terms(
            Outgoing message, Correspondent to, Optional<CustomerView> customer, MessagePlan plan) {
        ContactTerms none = new ContactTerms(to.customer().isEmpty(), null, ZoneOffset.UTC, null);
        return customer.map(view -> Recipients.terms(
                        plan, message.purpose(), message.known().channel(), view))
                .orElse(none);
    }

    private static Parcel parcel(Outgoing message, String address, @Nullable String from) {
        return new Parcel(
                message.reference(), from, address, message.subject(), Objects.requireNonNull(message.text()));
    }

    private long record(CorrespondenceCommand command) {
        return switch (correspondences.handle(command, BY)) {
            case Outcome.Done done -> done.position();
            case Outcome.Refused refused ->
                throw new IllegalStateException(refused.rejection().reason());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
