package io.tenure.messaging.application;

import io.tenure.access.AccessLog;
import io.tenure.messaging.application.port.in.ChangeMessagePlanUseCase;
import io.tenure.messaging.application.port.in.ReceiveMessageUseCase;
import io.tenure.messaging.application.port.in.ReportBounceUseCase;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.messaging.application.port.in.SendNoticeUseCase;
import io.tenure.messaging.application.port.in.SentMessages;
import io.tenure.messaging.application.port.in.SettleFailureUseCase;
import io.tenure.messaging.application.port.in.StillMeant;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.queries.MessageQueries;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The messaging module put together on the ports given. */
public final class MessagingModule implements AutoCloseable {

    private final MessageService service;
    private final Unsent unsent;
    private final AutomaticMessages automatic;
    private final CorrespondenceOfRecords together;
    private final Inbox inbox;
    private final MessageQueries queries;
    private final List<Policy> policies;
    private final List<MessageDispatch> dispatches;

    /**
     * What the module stands on.
     *
     * @param carriers one for each channel that is set up
     */
    public record Ports(
            Correspondences correspondences,
            MessagePlanFiles files,
            List<Carrier> carriers,
            SendingPatience patience,
            StillMeant stillMeant,
            Ledger ledger,
            EventCodec codec,
            Views views,
            CustomerQueries customers,
            RecordInteractionUseCase recordInteraction,
            Duties duties,
            Sealer sealer,
            AccessLog accessLog,
            ExecutorService background,
            InstantSource clock) {}

    public MessagingModule(Ports ports) {
        List<MessageChannel> channels =
                ports.carriers().stream().map(Carrier::channel).toList();
        MessagePlans plans = new MessagePlans(ports.ledger(), ports.codec(), ports.files());
        Recipients recipients = new Recipients(ports.customers(), ports.ledger());
        together = new CorrespondenceOfRecords(ports.correspondences(), recipients);
        service = new MessageService(
                ports.correspondences(),
                plans,
                new Composer(plans, channels),
                recipients,
                together,
                ports.sealer(),
                ports.views(),
                ports.clock());
        unsent = new Unsent(ports.clock());
        automatic = new AutomaticMessages(service, unsent);
        inbox = new Inbox(ports.customers(), ports.recordInteraction(), ports.clock());
        queries = new MessageReads(ports.views(), ports.customers(), plans, channels, unsent, ports.accessLog());
        policies = List.of(
                new SentMessagesPolicy(ports.recordInteraction(), recipients, ports.background()),
                new ErasureOfMessages(ports.sealer()));
        Sender sender = new Sender(
                ports.correspondences(), plans, recipients, ports.stillMeant(), ports.patience(), ports.clock());
        dispatches = ports.carriers().stream()
                .map(carrier ->
                        new MessageDispatch(carrier, sender, recipients, ports.views(), ports.duties(), ports.clock()))
                .toList();
    }

    public SendMessageUseCase sendMessage() {
        return service::send;
    }

    public SentMessages sentMessages() {
        return together::haveBeenSent;
    }

    public SendAutomaticMessageUseCase sendAutomaticMessage() {
        return automatic::send;
    }

    public SendNoticeUseCase sendNotice() {
        return automatic::notify;
    }

    public SettleFailureUseCase settleFailure() {
        return service::settle;
    }

    public ReportBounceUseCase reportBounce() {
        return service::bounced;
    }

    public ReceiveMessageUseCase receiveMessage() {
        return inbox::receive;
    }

    /** How many texts came from numbers of nobody, or of several whom they do not identify, on this node. */
    public long unknownSenders() {
        return inbox.unknown();
    }

    /** How many messages of rules could be sent to nobody, on this node. */
    public long unsent() {
        return unsent.total();
    }

    public ChangeMessagePlanUseCase changePlan() {
        return service::changePlan;
    }

    public MessageQueries queries() {
        return queries;
    }

    public List<Policy> policies() {
        return policies;
    }

    /** How often this node could not deal with a message, for a fault of ours or of the store. */
    public long faults() {
        return dispatches.stream().mapToLong(MessageDispatch::faults).sum();
    }

    /** Begins to send what is due. */
    public void start() {
        dispatches.forEach(MessageDispatch::start);
    }

    @Override
    public void close() {
        dispatches.forEach(MessageDispatch::close);
    }
}
