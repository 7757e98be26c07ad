package io.tenure.messaging.domain;

import io.tenure.messaging.commands.ConfirmSending;
import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.commands.GiveUpSending;
import io.tenure.messaging.commands.HandOver;
import io.tenure.messaging.commands.Letter;
import io.tenure.messaging.commands.ReportBounce;
import io.tenure.messaging.commands.ReportFailure;
import io.tenure.messaging.commands.RequestSending;
import io.tenure.messaging.commands.RetrySending;
import io.tenure.messaging.events.MessageBounced;
import io.tenure.messaging.events.MessageDelayed;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessageFailed;
import io.tenure.messaging.events.MessageGivenUp;
import io.tenure.messaging.events.MessageHandedOver;
import io.tenure.messaging.events.MessageHeld;
import io.tenure.messaging.events.MessageQueued;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.messaging.events.MessageRefused;
import io.tenure.messaging.events.MessageRetried;
import io.tenure.messaging.events.MessageSent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Decides whether, and when, a message to somebody is sent, and what becomes of it. */
public final class CorrespondenceDecider {

    private CorrespondenceDecider() {}

    public static Correspondence initial() {
        return Correspondence.NONE;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<MessageEvent> decide(CorrespondenceCommand command, Correspondence known) {
        return switch (command) {
            case RequestSending c -> request(c, known);
            case HandOver c -> of(c, known, message -> handOver(c, message));
            case ConfirmSending c ->
                of(
                        c,
                        known,
                        message -> awaits(message, c.attempt())
                                ? Decision.accepted(
                                        new MessageSent(to(c), c.messageId(), message.channel(), c.summary(), c.now()))
                                : Decision.nothing());
            case ReportFailure c -> of(c, known, message -> fail(c, message));
            case ReportBounce c -> of(c, known, message -> bounce(c, message));
            case RetrySending c -> stuck(c, known, message -> retry(c, message, known));
            case GiveUpSending c ->
                stuck(c, known, _ -> Decision.accepted(new MessageGivenUp(to(c), c.messageId(), c.now())));
        };
    }

    public static Correspondence evolve(Correspondence known, MessageEvent event) {
        return switch (event) {
            case MessageQueued e ->
                known.with(new KnownMessage(
                        e.messageId(),
                        e.channel(),
                        e.purpose() != null,
                        e.prompt(),
                        MessagePhase.QUEUED,
                        0,
                        e.occurredAt(),
                        e.sendAt(),
                        null));
            case MessageRefused e ->
                known.find(e.messageId()).isPresent()
                        ? known.changed(e.messageId(), message -> message.refused(e.reason()))
                        : known.with(new KnownMessage(
                                e.messageId(),
                                e.channel(),
                                false,
                                false,
                                MessagePhase.REFUSED,
                                0,
                                e.occurredAt(),
                                null,
                                e.reason()));
            case MessageHeld e -> known.changed(e.messageId(), message -> message.waiting(e.sendAt()));
            case MessageHandedOver e ->
                known.changed(e.messageId(), message -> message.handedOver(e.attempt(), e.occurredAt()));
            case MessageSent e -> known.changed(e.messageId(), message -> message.ended(MessagePhase.SENT));
            case MessageDelayed e -> known.changed(e.messageId(), message -> message.waiting(e.retryAt()));
            case MessageFailed e -> known.changed(e.messageId(), message -> message.ended(MessagePhase.FAILED));
            case MessageBounced e -> known.changed(e.messageId(), message -> message.ended(MessagePhase.BOUNCED));
            case MessageRetried e -> known.changed(e.messageId(), message -> message.waiting(e.occurredAt()));
            case MessageGivenUp e -> known.changed(e.messageId(), message -> message.ended(MessagePhase.GIVEN_UP));
        };
    }

    private static Decision<MessageEvent> request(RequestSending c, Correspondence known) {
        if (known.find(c.messageId()).isPresent()) {
            return Decision.nothing();
        }
        Letter letter = c.letter();
        String address = letter.address();
        if (address == null) {
            return refused(c, MessageRefusal.NO_CONTACT_POINT);
        }
        if (!c.terms().allowed()) {
            return refused(c, MessageRefusal.NO_CONSENT);
        }
        if (letter.purpose() != null && isCapped(c.terms(), known, c.elsewhere(), c.now())) {
            return refused(c, MessageRefusal.CAP_REACHED);
        }
        return Decision.accepted(new MessageQueued(
                to(c),
                c.messageId(),
                letter.template(),
                letter.version(),
                letter.purpose(),
                letter.channel(),
                letter.prompt(),
                address,
                letter.subject(),
                letter.text(),
                letter.summary(),
                c.terms().sendAt(c.now(), letter.prompt()),
                c.now()));
    }

    private static boolean isCapped(ContactTerms terms, Correspondence known, long elsewhere, Instant now) {
        FrequencyCap cap = terms.cap();
        return cap != null && known.counted(cap, now) + elsewhere >= cap.messages();
    }

    private static Decision<MessageEvent> refused(RequestSending c, MessageRefusal reason) {
        Letter letter = c.letter();
        return Decision.accepted(new MessageRefused(
                to(c),
                c.messageId(),
                letter.template(),
                letter.version(),
                letter.purpose(),
                letter.channel(),
                reason,
                c.now()));
    }

    /** What was allowed in the evening may be forbidden in the morning, and an address somebody else's. */
    private static Decision<MessageEvent> handOver(HandOver c, KnownMessage message) {
        if (!message.isDue(c.now())) {
            return Decision.nothing();
        }
        if (!c.terms().allowed()) {
            return Decision.accepted(refused(c, message, MessageRefusal.NO_CONSENT));
        }
        if (!c.meant()) {
            return Decision.accepted(refused(c, message, MessageRefusal.NO_LONGER_MEANT));
        }
        if (c.address() == null) {
            return Decision.accepted(refused(c, message, MessageRefusal.NO_CONTACT_POINT));
        }
        Instant sendAt = c.terms().sendAt(c.now(), message.prompt());
        return Decision.accepted(
                sendAt.isAfter(c.now())
                        ? new MessageHeld(to(c), c.messageId(), sendAt, c.now())
                        : new MessageHandedOver(to(c), c.messageId(), message.attempt() + 1, c.address(), c.now()));
    }

    private static MessageEvent refused(HandOver c, KnownMessage message, MessageRefusal reason) {
        return new MessageRefused(to(c), c.messageId(), "", 0, null, message.channel(), reason, c.now());
    }

    private static Decision<MessageEvent> fail(ReportFailure c, KnownMessage message) {
        if (!awaits(message, c.attempt())) {
            return Decision.nothing();
        }
        Instant retryAt = c.retryAt();
        return Decision.accepted(
                retryAt == null
                        ? new MessageFailed(to(c), c.messageId(), c.reason(), c.now())
                        : new MessageDelayed(to(c), c.messageId(), c.attempt(), c.reason(), retryAt, c.now()));
    }

    /** A report may come before the answer of whoever took the message. */
    private static Decision<MessageEvent> bounce(ReportBounce c, KnownMessage message) {
        return message.phase() == MessagePhase.SENT || message.phase() == MessagePhase.HANDED_OVER
                ? Decision.accepted(new MessageBounced(to(c), c.messageId(), c.reason(), c.now()))
                : Decision.nothing();
    }

    /** While it was lost it did not count, so that others may have come in its place. */
    private static Decision<MessageEvent> retry(RetrySending c, KnownMessage message, Correspondence known) {
        return message.counts() && isCapped(c.terms(), known, c.elsewhere(), c.now())
                ? Decision.rejected(
                        "messaging.cap-reached",
                        "The customer has got as many messages as may be sent meanwhile: wait, or give this one up.")
                : Decision.accepted(new MessageRetried(to(c), c.messageId(), c.address(), c.now()));
    }

    private static boolean awaits(KnownMessage message, int attempt) {
        return message.phase() == MessagePhase.HANDED_OVER && message.attempt() == attempt;
    }

    private static Decision<MessageEvent> stuck(
            CorrespondenceCommand c, Correspondence known, Function<KnownMessage, Decision<MessageEvent>> decision) {
        return of(
                c,
                known,
                message -> message.phase().stuck()
                        ? decision.apply(message)
                        : Decision.rejected(
                                "messaging.not-failed",
                                "The message has not failed, or somebody has looked after it: look at it again."));
    }

    private static Decision<MessageEvent> of(
            CorrespondenceCommand c, Correspondence known, Function<KnownMessage, Decision<MessageEvent>> decision) {
        Optional<KnownMessage> message = known.find(c.messageId());
        return message.isPresent()
                ? decision.apply(message.get())
                : Decision.rejected(
                        "messaging.unknown-message", "There is no such message: look up those that there are.");
    }

    private static String to(CorrespondenceCommand c) {
        return c.correspondent().value();
    }
}
