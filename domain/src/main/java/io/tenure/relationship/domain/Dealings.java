package io.tenure.relationship.domain;

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
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;

/** Decides for a known customer. A merged record takes everything but a second merge, since its stream stays apart. */
final class Dealings {

    private Dealings() {}

    static Decision<RelationshipEvent> decide(RelationshipCommand command, Registered state) {
        Identity identity = state.dossier().identity();
        Consents consents = state.dossier().consents();
        Care care = state.dossier().care();
        Promises promises = state.dossier().promises();
        Standing standing = state.dossier().standing();
        return switch (command) {
            case RegisterCustomer c -> alreadyRegistered(c);
            case ChangeDetails c -> IdentityDecisions.change(c, identity);
            case LinkExternalId c -> IdentityDecisions.link(c, identity);
            case UnlinkExternalId c -> IdentityDecisions.unlink(c, identity);
            case AddContactPoint c -> IdentityDecisions.add(c, identity);
            case RemoveContactPoint c -> IdentityDecisions.remove(c, identity);
            case GiveConsent c -> ConsentDecisions.give(c, consents);
            case WithdrawConsent c -> ConsentDecisions.withdraw(c, consents);
            case AssignOwner c -> CareDecisions.assignOwner(c, care);
            case AssignChannelPartner c -> CareDecisions.assignPartner(c, care);
            case AddStakeholder c -> CareDecisions.add(c, care);
            case EndStakeholder c -> CareDecisions.end(c, care);
            case RecordInteraction c -> Decision.accepted(InteractionDecisions.recorded(c));
            case CorrectInteraction c -> InteractionDecisions.correct(c);
            case RetractInteraction c -> InteractionDecisions.retract(c);
            case CloseThread c -> InteractionDecisions.close(c);
            case MakePromise c -> PromiseDecisions.make(c, promises);
            case KeepPromise c -> PromiseDecisions.keep(c, promises);
            case BreakPromise c -> PromiseDecisions.breakOff(c, promises);
            case MergeCustomer c -> MergeDecisions.merge(c, state);
            case SplitCustomer c -> MergeDecisions.split(c, state);
            case RuleOutDuplicate c -> MergeDecisions.ruleOut(c, state);
            case ChangeStage c -> StandingDecisions.change(c, standing);
            case TagCustomer c -> StandingDecisions.tag(c, standing);
            case UntagCustomer c -> StandingDecisions.untag(c, standing);
            case EstimateSpending c -> StandingDecisions.estimate(c, standing);
            case EraseCustomer c -> Decision.acceptedAll(Erasure.of(c, identity));
        };
    }

    private static Decision<RelationshipEvent> alreadyRegistered(RegisterCustomer command) {
        return Decision.rejected(
                "relationship.already-registered",
                "Customer " + command.customerId() + " is already registered: change its details instead.");
    }
}
