package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.BreakPromise;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.ChangeStage;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.RemoveContactPoint;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UnlinkExternalId;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries out plain commands on customers the caller may write. */
final class ChangeCustomerService implements ChangeCustomerUseCase {

    private final Views views;
    private final Gate gate;
    private final Commands commands;

    ChangeCustomerService(Views views, Gate gate, Commands commands) {
        this.views = views;
        this.gate = gate;
        this.commands = commands;
    }

    @Override
    public Written change(RelationshipCommand command, @Nullable Long expectedVersion, Caller caller) {
        gate.requireWriter(command.customerId(), caller);
        if (command instanceof RuleOutDuplicate pair && !pair.otherId().equals(pair.customerId())) {
            gate.requireVisible(pair.otherId(), caller);
            Optional<Written> toldApart = toldApart(pair);
            if (toldApart.isPresent()) {
                return toldApart.get();
            }
        }
        // The named record comes last: whoever has to repeat finds the version as it was.
        List<Written> elsewhere = isOutdated(command.customerId(), expectedVersion)
                ? List.of()
                : elsewhere(command)
                        .flatMap(other -> unlessErased(other, caller).stream())
                        .toList();
        return elsewhere.stream().reduce(sent(command, expectedVersion, caller), Written::with);
    }

    /** What is refused for its version is to change nothing elsewhere. */
    private boolean isOutdated(CustomerId customer, @Nullable Long expectedVersion) {
        if (expectedVersion == null) {
            return false;
        }
        long expected = expectedVersion;
        return row(customer.value()).filter(view -> view.version() > expected).isPresent();
    }

    /** The views may not show yet that another record is erased; then there is nothing to end on it. */
    private Optional<Written> unlessErased(RelationshipCommand other, Caller caller) {
        try {
            return Optional.of(commands.send(other, caller));
        } catch (Refusal refusal) {
            if (refusal.rejection().code().equals("relationship.erased")) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private Written sent(RelationshipCommand command, @Nullable Long expectedVersion, Caller caller) {
        try {
            return commands.send(
                    plain(command),
                    caller,
                    expectedVersion == null
                            ? Map.of()
                            : Map.of(Relationships.EXPECTED_SEQUENCE, expectedVersion.toString()));
        } catch (ClaimHeld held) {
            throw switch (command) {
                case MakePromise c ->
                    Refusal.of(
                            "relationship.promise-already-made",
                            "Customer " + c.customerId()
                                    + " was promised something under that id before: give a new id, or look up what"
                                    + " became of it.");
                case AddStakeholder c ->
                    Refusal.of(
                            "relationship.stakeholder-already-present",
                            "Customer " + c.customerId() + " had a stakeholder under that id before: give a new id.");
                default -> held;
            };
        }
    }

    /** What is ended of a customer is ended on each record of it that has it, so that none counts it any longer. */
    private Stream<RelationshipCommand> elsewhere(RelationshipCommand command) {
        return switch (command) {
            case CloseThread c ->
                others(c.customerId())
                        .filter(record -> views.find(RelationshipViews.THREADS, ThreadView.id(record.id(), c.thread()))
                                .isPresent())
                        .map(record -> new CloseThread(new CustomerId(record.id()), c.thread(), c.now()));
            case UntagCustomer c ->
                others(c.customerId())
                        .filter(record -> record.tags().contains(c.tag()))
                        .map(record -> new UntagCustomer(new CustomerId(record.id()), c.tag(), c.now()));
            default -> Stream.empty();
        };
    }

    private Stream<CustomerView> others(CustomerId customer) {
        return row(customer.value()).map(view -> Family.root(view, this::row)).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), Family.members(root, this::row).stream()))
                .filter(record -> !record.id().equals(customer.value()) && !record.erased());
    }

    private Optional<CustomerView> row(String id) {
        return views.find(RelationshipViews.CUSTOMERS, id);
    }

    /** A pair may have been told apart from the other side, of which only the views know on this one. */
    private Optional<Written> toldApart(RuleOutDuplicate pair) {
        return row(pair.customerId().value())
                .filter(CustomerView::listed)
                .filter(view -> view.notDuplicateOf().contains(pair.otherId().value()))
                .map(view -> new Written(
                        pair.customerId(), views.progress(RelationshipViews.PROJECTION), view.version(), false));
    }

    /** Refuses commands that have a use case of their own, which prepares them. */
    private static RelationshipCommand plain(RelationshipCommand command) {
        return switch (command) {
            case ChangeDetails c -> c;
            case GiveConsent c -> c;
            case WithdrawConsent c -> c;
            case AssignOwner c -> c;
            case AssignChannelPartner c -> c;
            case AddStakeholder c -> c;
            case EndStakeholder c -> c;
            case CloseThread c -> c;
            case MakePromise c -> c;
            case KeepPromise c -> c;
            case BreakPromise c -> c;
            case RuleOutDuplicate c -> c;
            case TagCustomer c -> c;
            case UntagCustomer c -> c;
            case EstimateSpending c -> c;
            case RegisterCustomer c -> throw notPlain(c);
            case LinkExternalId c -> throw notPlain(c);
            case UnlinkExternalId c -> throw notPlain(c);
            case AddContactPoint c -> throw notPlain(c);
            case RemoveContactPoint c -> throw notPlain(c);
            case RecordInteraction c -> throw notPlain(c);
            case CorrectInteraction c -> throw notPlain(c);
            case RetractInteraction c -> throw notPlain(c);
            case MergeCustomer c -> throw notPlain(c);
            case SplitCustomer c -> throw notPlain(c);
            case EraseCustomer c -> throw notPlain(c);
            case ChangeStage c -> throw notPlain(c);
        };
    }

    private static IllegalArgumentException notPlain(RelationshipCommand command) {
        return new IllegalArgumentException(command.getClass().getSimpleName() + " has a use case of its own");
    }
}
