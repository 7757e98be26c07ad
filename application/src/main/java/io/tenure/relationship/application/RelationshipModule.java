package io.tenure.relationship.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.AddContactPointUseCase;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.ChangeStageUseCase;
import io.tenure.relationship.application.port.in.CorrectInteractionUseCase;
import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.relationship.application.port.in.LinkExternalIdUseCase;
import io.tenure.relationship.application.port.in.MergeCustomersUseCase;
import io.tenure.relationship.application.port.in.NormaliseContactUseCase;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.application.port.in.RegisterCustomerUseCase;
import io.tenure.relationship.application.port.in.RemoveContactPointUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import io.tenure.relationship.application.port.in.SplitCustomerUseCase;
import io.tenure.relationship.application.port.in.UnlinkExternalIdUseCase;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.PersonalDataPurge;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** The relationship module put together: its use cases, queries and reactions on the ports given. */
public final class RelationshipModule {

    private final RecordInteractionUseCase recordInteraction;
    private final RegisterCustomerUseCase registerCustomer;
    private final ChangeCustomerUseCase changeCustomer;
    private final Identities identities;
    private final IdentityService identityService;
    private final InteractionRepairService repair;
    private final MergeService merges;
    private final EraseCustomerUseCase eraseCustomer;
    private final ChangeStageUseCase changeStage;
    private final BiFunction<Long, Duration, RecordedBefore> recordedBefore;
    private final CustomerQueries queries;
    private final CustomerEvents events;
    private final Policy erasurePolicy;

    /** What the module stands on. */
    public record Ports(
            Relationships relationships,
            Ledger ledger,
            EventCodec codec,
            Views views,
            Sealer sealer,
            ContactNormaliser contactNormaliser,
            AccessLog accessLog,
            PersonalDataPurge purge,
            Ids ids,
            InstantSource clock) {}

    public RelationshipModule(Ports ports) {
        Keys keys = new Keys(ports.sealer());
        Freshness freshness = new Freshness(ports.views(), ports.ledger());
        Gate gate = new Gate(ports.views(), freshness);
        Commands commands = new Commands(ports.relationships(), ports.clock());
        identities = new Identities(ports.ledger(), keys, ports.contactNormaliser());
        Erasure erasure = new Erasure(ports.sealer(), ports.ledger(), ports.purge());
        recordInteraction = new RecordInteractionService(
                identities,
                gate,
                commands,
                new FirstTelling(ports.ledger(), ports.codec(), ports.views()),
                ports.ids());
        registerCustomer = new RegisterCustomerService(identities, commands, keys, ports.ids());
        FamilyTurn turn = new FamilyTurn(ports.ledger(), freshness);
        changeCustomer = new ChangeCustomerService(ports.views(), gate, commands);
        identityService = new IdentityService(identities, gate, commands, ports.views());
        repair = new InteractionRepairService(ports.views(), ports.ledger(), freshness, gate, commands);
        merges = new MergeService(ports.views(), turn, gate, commands);
        eraseCustomer = new EraseCustomerService(ports.views(), gate, turn, commands, erasure);
        recordedBefore =
                (upTo, standstill) -> RecordedBeforeReads.upTo(upTo, standstill, ports.views(), identities, freshness);
        changeStage = command -> commands.send(command, Caller.SYSTEM);
        PastCustomers past = new PastCustomers(ports.ledger(), ports.codec());
        queries = new CustomerReads(ports.views(), identities, past, gate, freshness, ports.accessLog());
        events = new CustomerEventReads(ports.views(), past, gate, freshness, ports.accessLog());
        erasurePolicy = new ErasurePolicy(erasure);
    }

    public RecordInteractionUseCase recordInteraction() {
        return recordInteraction;
    }

    public RegisterCustomerUseCase registerCustomer() {
        return registerCustomer;
    }

    public ChangeCustomerUseCase changeCustomer() {
        return changeCustomer;
    }

    public LinkExternalIdUseCase linkExternalId() {
        return identityService::link;
    }

    public UnlinkExternalIdUseCase unlinkExternalId() {
        return identityService::unlink;
    }

    public AddContactPointUseCase addContactPoint() {
        return identityService::add;
    }

    public RemoveContactPointUseCase removeContactPoint() {
        return identityService::remove;
    }

    public NormaliseContactUseCase normaliseContact() {
        return (kind, typed) -> identities.normalised(kind, typed, null);
    }

    public CorrectInteractionUseCase correctInteraction() {
        return repair::correct;
    }

    public RetractInteractionUseCase retractInteraction() {
        return repair::retract;
    }

    public MergeCustomersUseCase mergeCustomers() {
        return merges::merge;
    }

    public SplitCustomerUseCase splitCustomer() {
        return merges::split;
    }

    public EraseCustomerUseCase eraseCustomer() {
        return eraseCustomer;
    }

    public ChangeStageUseCase changeStage() {
        return changeStage;
    }

    /**
     * What was on record up to a position of the ledger, the head when an import begins; 0 for nothing. Returns once
     * the views have come so far.
     *
     * @param standstill how long they may get no further
     * @throws io.tenure.shared.outcome.Refusal when they get no further for that long
     */
    public RecordedBefore recordedBefore(long upTo, Duration standstill) {
        return recordedBefore.apply(upTo, standstill);
    }

    public CustomerQueries queries() {
        return queries;
    }

    public CustomerEvents events() {
        return events;
    }

    public Policy erasurePolicy() {
        return erasurePolicy;
    }
}
