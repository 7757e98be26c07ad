package io.tenure.messaging.application;

import io.tenure.access.Caller;
import io.tenure.messaging.application.Carrier.Receipt;
import io.tenure.messaging.application.Correspondences.Outcome;
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
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

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
        long position =
                record(new HandOver(to, message.known().id(), isMeant(message, to), terms(message, to, plan), now()));
        KnownMessage given =
                correspondences.current(to).find(message.known().id()).orElseThrow();
        if (given.phase() != MessagePhase.HANDED_OVER
                || given.attempt() != message.known().attempt() + 1) {
            return position;
        }
        Receipt receipt = patience.isTooLate(message.wanted(), now())
                ? new Receipt.Never("It could not be sent in time.")
                : carrier.carry(parcel(message, carrier, plan));
        return record(answer(to, given, message, receipt));
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

    /** A customer who is erased, or whose consent cannot be read, is not written to. */
    private ContactTerms terms(Outgoing message, Correspondent to, MessagePlan plan) {
        ContactTerms none = new ContactTerms(to.customer().isEmpty(), null, ZoneOffset.UTC, null);
        return to.customer()
                .flatMap(customer -> recipients.find(customer, Caller.SYSTEM))
                .map(customer -> Recipients.terms(
                        plan, message.purpose(), message.known().channel(), customer))
                .orElse(none);
    }

    private static Parcel parcel(Outgoing message, Carrier carrier, MessagePlan plan) {
        return new Parcel(
                message.reference(),
                plan.senders().get(carrier.channel()),
                Objects.requireNonNull(message.address()),
                message.subject(),
                Objects.requireNonNull(message.text()));
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
