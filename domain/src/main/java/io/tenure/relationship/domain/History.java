package io.tenure.relationship.domain;

import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.ChannelPartnerAssigned;
import io.tenure.relationship.events.ConsentGiven;
import io.tenure.relationship.events.ConsentWithdrawn;
import io.tenure.relationship.events.ContactPointAdded;
import io.tenure.relationship.events.ContactPointRemoved;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.CustomerUntagged;
import io.tenure.relationship.events.DuplicateRuledOut;
import io.tenure.relationship.events.ExternalIdLinked;
import io.tenure.relationship.events.ExternalIdUnlinked;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.PromiseKept;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.StageChanged;
import io.tenure.relationship.events.StakeholderAdded;
import io.tenure.relationship.events.StakeholderLeft;
import io.tenure.relationship.events.ThreadClosed;

/** What each event means to a known customer. Interactions and threads leave no trace: nothing is decided on them. */
final class History {

    private History() {}

    static Active begunBy(CustomerRegistered e) {
        return new Active(
                Dossier.of(new Profile(e.kind(), e.name(), e.industry(), e.country(), e.language(), e.timeZone())));
    }

    static CustomerRelationship continued(Registered state, RelationshipEvent event) {
        Dossier dossier = state.dossier();
        Identity identity = dossier.identity();
        Care care = dossier.care();
        Promises promises = dossier.promises();
        Standing standing = dossier.standing();
        return switch (event) {
            case CustomerDetailsChanged e -> state.with(dossier.with(identity.described(profile(e))));
            case ExternalIdLinked e ->
                state.with(dossier.with(identity.linked(new ExternalId(e.source(), e.externalId(), e.generation()))));
            case ExternalIdUnlinked e -> state.with(dossier.with(identity.unlinked(e.source(), e.externalId())));
            case ContactPointAdded e -> state.with(dossier.with(identity.reachableAt(contactPoint(e))));
            case ContactPointRemoved e -> state.with(dossier.with(identity.unreachableAt(e.kind(), e.value())));
            case ConsentGiven e -> state.with(dossier.with(dossier.consents().declared(consent(e))));
            case ConsentWithdrawn e ->
                state.with(dossier.with(dossier.consents().declared(consent(e))));
            case OwnerAssigned e -> state.with(dossier.with(care.ownedBy(e.owner())));
            case ChannelPartnerAssigned e -> state.with(dossier.with(care.servedThrough(e.partner())));
            case StakeholderAdded e -> state.with(dossier.with(care.joinedBy(stakeholder(e))));
            case StakeholderLeft e -> state.with(dossier.with(care.leftBy(e.stakeholderId())));
            case PromiseMade e -> state.with(dossier.with(promises.made(new OpenPromise(e.promiseId(), e.dueAt()))));
            case PromiseKept e -> state.with(dossier.with(promises.settled(e.promiseId())));
            case PromiseBroken e -> state.with(dossier.with(promises.settled(e.promiseId())));
            case StageChanged e -> state.with(dossier.with(standing.reached(new CurrentStage(e.model(), e.to()))));
            case CustomerTagged e -> state.with(dossier.with(standing.tagged(e.tag())));
            case CustomerUntagged e -> state.with(dossier.with(standing.untagged(e.tag())));
            case SpendingEstimated e -> state.with(dossier.with(standing.thoughtToSpend(Spending.of(e))));
            case CustomerMerged e -> new Merged(e.into(), dossier);
            case CustomerSplit _ -> new Active(dossier);
            case CustomerErased e -> new Erased(e.occurredAt());
            case DuplicateRuledOut e -> state.with(dossier.with(identity.toldApartFrom(e.otherId())));
            case CustomerRegistered _, ThreadClosed _ -> state;
            case InteractionRecorded _, InteractionCorrected _, InteractionRetracted _ -> state;
        };
    }

    private static Profile profile(CustomerDetailsChanged e) {
        return new Profile(e.kind(), e.name(), e.industry(), e.country(), e.language(), e.timeZone());
    }

    private static ContactPoint contactPoint(ContactPointAdded e) {
        return new ContactPoint(e.kind(), e.value(), e.identifying(), e.generation());
    }

    private static LatestConsent consent(ConsentGiven e) {
        return new LatestConsent(e.purpose(), e.channel(), true, e.source(), e.occurredAt());
    }

    private static LatestConsent consent(ConsentWithdrawn e) {
        return new LatestConsent(e.purpose(), e.channel(), false, e.source(), e.occurredAt());
    }

    private static Stakeholder stakeholder(StakeholderAdded e) {
        return new Stakeholder(e.stakeholderId(), e.name(), e.role(), e.note(), e.since());
    }
}
