package io.tenure.messaging.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.messaging.application.port.in.MessageDecision;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.application.port.in.NoticeDraft;
import io.tenure.messaging.application.port.in.SettleFailureUseCase.Settlement;
import io.tenure.messaging.commands.ChangeMessagePlan;
import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.commands.GiveUpSending;
import io.tenure.messaging.commands.Letter;
import io.tenure.messaging.commands.ReportBounce;
import io.tenure.messaging.commands.RequestSending;
import io.tenure.messaging.commands.RetrySending;
import io.tenure.messaging.domain.ContactTerms;
import io.tenure.messaging.domain.KnownMessage;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.domain.MessageTemplate;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Carries out what callers want done with messages. */
final class MessageService {

    /** With the customer's id before it a message is an interaction, whose id has 200 characters at most. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,135}");

    private static final int LONGEST_REASON = 500;

    private static final ContactTerms NO_CUSTOMER = new ContactTerms(true, null, ZoneOffset.UTC, null);

    private final Correspondences correspondences;
    private final MessagePlans plans;
    private final Composer composer;
    private final Recipients recipients;
    private final CorrespondenceOfRecords together;
    private final Sealer sealer;
    private final Views views;
    private final InstantSource clock;

    MessageService(
            Correspondences correspondences,
            MessagePlans plans,
            Composer composer,
            Recipients recipients,
            CorrespondenceOfRecords together,
            Sealer sealer,
            Views views,
            InstantSource clock) {
        this.correspondences = correspondences;
        this.plans = plans;
        this.composer = composer;
        this.recipients = recipients;
        this.together = together;
        this.sealer = sealer;
        this.views = views;
        this.clock = clock;
    }

    MessageDecision send(MessageDraft draft, Caller caller) {
        requireWriter(caller);
        requireId(draft.id());
        CustomerView customer = recipients.required(draft.customer(), caller);
        List<CustomerId> records = recipients.records(customer);
        Optional<MessageDecision> known =
                together.find(records, draft.id()).map(found -> decision(found.getKey(), found.getValue(), 0));
        if (known.isPresent()) {
            return known.get();
        }
        MessageTemplate template = plans.template(draft.template());
        Letter letter = composer.letter(
                template,
                draft.channel(),
                draft.prompt(),
                draft.address() == null ? Recipients.address(customer, draft.channel()) : draft.address(),
                customer.language(),
                draft.parameters());
        ContactTerms terms = Recipients.terms(plans.current(), template.purpose(), draft.channel(), customer);
        Correspondent to = Correspondent.customer(new CustomerId(customer.id()));
        Instant now = now();
        return decided(
                new RequestSending(to, draft.id(), letter, terms, together.elsewhere(records, to, terms, now), now),
                by(caller));
    }

    MessageDecision notify(NoticeDraft draft) {
        requireId(draft.id());
        MessageTemplate template = plans.template(draft.template());
        if (template.purpose() != null) {
            throw Refusal.of(
                    "messaging.consent-needed",
                    "Template '" + template.id() + "' takes consent, which only customers give: name one of service.");
        }
        Correspondent to = Correspondent.addressee(sealer.fingerprint(draft.channel() + " " + draft.address()));
        Letter letter =
                composer.letter(template, draft.channel(), true, draft.address(), draft.language(), draft.parameters());
        return decided(new RequestSending(to, draft.id(), letter, NO_CUSTOMER, 0, now()), by(Caller.SYSTEM));
    }

    MessageDecision settle(String reference, Settlement settlement, Caller caller) {
        requireDispatcher(caller);
        Outgoing message = required(reference);
        Correspondent to = new Correspondent(message.correspondent());
        CorrespondenceCommand command =
                switch (settlement) {
                    case RETRY ->
                        to.customer()
                                .map(customer -> retry(to, message, recipients.required(customer, caller)))
                                .orElseGet(() ->
                                        new RetrySending(to, message.known().id(), null, NO_CUSTOMER, 0, now()));
                    case GIVE_UP -> new GiveUpSending(to, message.known().id(), now());
                };
        return decided(command, by(caller));
    }

    /** An address that did not work is tried again only where the customer has no other. */
    private RetrySending retry(Correspondent to, Outgoing message, CustomerView customer) {
        MessageChannel channel = message.known().channel();
        ContactTerms terms = Recipients.terms(plans.current(), message.purpose(), channel, customer);
        Instant now = now();
        return new RetrySending(
                to,
                message.known().id(),
                message.known().phase() == MessagePhase.BOUNCED
                        ? Recipients.otherAddress(customer, channel, message.address())
                        : Recipients.address(customer, channel, message.address()),
                terms,
                together.elsewhere(recipients.records(customer), to, terms, now),
                now);
    }

    MessageDecision bounced(String reference, String reason, Caller caller) {
        requireReporter(caller);
        Outgoing message = required(reference);
        String why = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return decided(
                new ReportBounce(
                        new Correspondent(message.correspondent()),
                        message.known().id(),
                        why,
                        now()),
                by(caller));
    }

    long changePlan(String text, Caller caller) throws MessagePlanInvalid {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied("Changing the plan for messages takes the role MARKETER or ADMIN; '" + caller.name()
                    + "' has neither");
        }
        plans.requireValid(text);
        correspondences.handle(new ChangeMessagePlan(text, now()), by(caller));
        return plans.current().version();
    }

    private Outgoing required(String reference) {
        return views.find(MessageViews.MESSAGES, reference)
                .orElseThrow(() -> Refusal.of(
                        "messaging.unknown-message", "There is no such message: look up those that there are."));
    }

    private MessageDecision decided(CorrespondenceCommand command, Map<String, String> metadata) {
        long position = correspondences.handle(command, metadata).position();
        KnownMessage message = correspondences
                .current(command.correspondent())
                .find(command.messageId())
                .orElseThrow();
        return decision(command.correspondent(), message, OwnWrite.awaited(views, MessageViews.PROJECTION, position));
    }

    private static MessageDecision decision(Correspondent to, KnownMessage message, long position) {
        return new MessageDecision(
                Outgoing.reference(to.value(), message.id()),
                message.phase(),
                message.refusal(),
                message.due(),
                position);
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.of(
                    "messaging.id-invalid",
                    "The id of a message has 1 to 135 letters, digits and . _ : - : give such a one.");
        }
    }

    private static void requireWriter(Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN)) {
            throw new AccessDenied("Writing to customers takes the role INTEGRATION, ACCOUNT_MANAGER or ADMIN; '"
                    + caller.name() + "' has none of them");
        }
    }

    private static void requireDispatcher(Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied("Dealing with messages that failed takes the role INTEGRATION or ADMIN; '"
                    + caller.name() + "' has neither");
        }
    }

    private static void requireReporter(Caller caller) {
        if (!caller.hasAny(Role.GATEWAY, Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied("Telling of messages that did not arrive takes the role GATEWAY, INTEGRATION or"
                    + " ADMIN; '" + caller.name() + "' has none of them");
        }
    }

    private static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
