package io.tenure.relationship.application;

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
import io.tenure.relationship.queries.Activity;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.CustomerView.Consent;
import io.tenure.relationship.queries.CustomerView.Contact;
import io.tenure.relationship.queries.CustomerView.LinkedId;
import io.tenure.relationship.queries.CustomerView.Spending;
import io.tenure.relationship.queries.CustomerView.Stakeholder;
import io.tenure.shared.events.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the events of one customer's stream into what one sees of it. */
final class CustomerProjection {

    private CustomerProjection() {}

    /** The view after an event; views begin with the registration. */
    static @Nullable CustomerView apply(@Nullable CustomerView view, RecordedEvent recorded) {
        RelationshipEvent event = (RelationshipEvent) recorded.event();
        if (view == null) {
            return event instanceof CustomerRegistered registered ? begin(registered, recorded) : null;
        }
        CustomerViewEditor editor = new CustomerViewEditor(view);
        change(editor, event);
        if (!(event instanceof StageChanged)) {
            editor.version = recorded.sequence();
        }
        editor.position = recorded.position();
        return editor.view();
    }

    private static CustomerView begin(CustomerRegistered event, RecordedEvent recorded) {
        return new CustomerView(
                event.customerId(),
                event.kind(),
                event.name(),
                event.industry(),
                event.country(),
                event.language(),
                event.timeZone(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                event.occurredAt(),
                Activity.NONE,
                Activity.NONE,
                List.of(),
                recorded.sequence(),
                recorded.position());
    }

    private static void change(CustomerViewEditor view, RelationshipEvent event) {
        switch (event) {
            case CustomerRegistered ignored -> {}
            case CustomerDetailsChanged changed -> view.describe(changed);
            case ExternalIdLinked linked -> view.externalIds.add(new LinkedId(linked.source(), linked.externalId()));
            case ExternalIdUnlinked unlinked ->
                view.externalIds.remove(new LinkedId(unlinked.source(), unlinked.externalId()));
            case ContactPointAdded added ->
                view.contactPoints.add(new Contact(added.kind(), added.value(), added.identifying()));
            case ContactPointRemoved removed ->
                view.contactPoints.removeIf(contact ->
                        contact.kind() == removed.kind() && contact.value().equals(removed.value()));
            case ConsentGiven given ->
                view.consent(new Consent(given.purpose(), given.channel(), true, given.occurredAt(), given.source()));
            case ConsentWithdrawn withdrawn ->
                view.consent(new Consent(
                        withdrawn.purpose(), withdrawn.channel(), false, withdrawn.occurredAt(), withdrawn.source()));
            case OwnerAssigned assigned -> view.owner = assigned.owner();
            case ChannelPartnerAssigned assigned -> view.partner = assigned.partner();
            case StakeholderAdded added ->
                view.stakeholders.add(new Stakeholder(
                        added.stakeholderId(), added.name(), added.role(), added.note(), added.since(), null));
            case StakeholderLeft left -> view.leave(left);
            case InteractionRecorded interaction ->
                view.own = view.own.with(interaction.occurredAt(), interaction.amount(), interaction.currency());
            case InteractionCorrected ignored -> {} // counted by who knows how the interaction stood
            case InteractionRetracted ignored -> {}
            case CustomerMerged merged -> view.mergedInto = merged.into();
            case CustomerSplit ignored -> view.mergedInto = null;
            case DuplicateRuledOut ruledOut -> view.notDuplicateOf.add(ruledOut.otherId());
            case StageChanged changed -> view.reach(changed);
            case CustomerTagged tagged -> view.tags.add(tagged.tag());
            case CustomerUntagged untagged -> view.tags.remove(untagged.tag());
            case SpendingEstimated estimated ->
                view.spending = new Spending(
                        estimated.amount(),
                        estimated.currency(),
                        estimated.source(),
                        estimated.reference(),
                        estimated.estimatedOn());
            case CustomerErased ignored -> view.erase();
            case ThreadClosed closed -> {}
            case PromiseMade made -> {}
            case PromiseKept kept -> {}
            case PromiseBroken broken -> {}
        }
    }
}
