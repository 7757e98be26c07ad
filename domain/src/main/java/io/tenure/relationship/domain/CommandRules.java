package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Text.optional;
import static io.tenure.relationship.domain.Text.required;

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
import io.tenure.shared.domain.Rejection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What each command must keep to before the past of the relationship is asked. */
final class CommandRules {

    private static final Rule<RegisterCustomer> REGISTER = optional("owner", Limits.ID, RegisterCustomer::owner);

    private static final Rule<GiveConsent> GIVE = Rule.all(List.of(
            required("purpose", Limits.WORD, GiveConsent::purpose),
            required("source", Limits.ID, GiveConsent::source),
            DateMustBePlausible.happened("declared-at", GiveConsent::declaredAt, GiveConsent::now)));

    private static final Rule<WithdrawConsent> WITHDRAW = Rule.all(List.of(
            required("purpose", Limits.WORD, WithdrawConsent::purpose),
            required("source", Limits.ID, WithdrawConsent::source),
            DateMustBePlausible.happened("declared-at", WithdrawConsent::declaredAt, WithdrawConsent::now)));

    private static final Rule<AddStakeholder> STAKEHOLDER = Rule.all(List.of(
            required("stakeholder-id", Limits.ID, AddStakeholder::stakeholderId),
            required("name", Limits.NAME, AddStakeholder::name),
            optional("note", Limits.NOTE, AddStakeholder::note)));

    private static final Rule<RecordInteraction> RECORD = Rule.all(List.of(
            InteractionRules.ALL.of(RecordInteraction::interaction),
            DateMustBePlausible.happened("occurred-at", c -> c.interaction().occurredAt(), RecordInteraction::now),
            DateMustBePlausible.due("due-at", c -> c.interaction().dueAt(), RecordInteraction::now)));

    private static final Rule<CorrectInteraction> CORRECT = Rule.all(List.of(
            required("reason", Limits.NOTE, CorrectInteraction::reason),
            InteractionRules.ALL.of(CorrectInteraction::corrected),
            DateMustBePlausible.happened("occurred-at", c -> c.corrected().occurredAt(), CorrectInteraction::now),
            DateMustBePlausible.due("due-at", c -> c.corrected().dueAt(), CorrectInteraction::now)));

    private static final Rule<MakePromise> PROMISE = Rule.all(List.of(
            required("promise-id", Limits.ID, MakePromise::promiseId),
            required("promise", Limits.NOTE, MakePromise::text),
            optional("thread", Limits.ID, MakePromise::thread),
            DateMustBePlausible.due("due-at", MakePromise::dueAt, MakePromise::now)));

    private static final Rule<RetractInteraction> RETRACT = required("reason", Limits.NOTE, RetractInteraction::reason);
    private static final Rule<AssignOwner> OWNER = optional("owner", Limits.ID, AssignOwner::owner);
    private static final Rule<AssignChannelPartner> PARTNER =
            optional("channel-partner", Limits.ID, AssignChannelPartner::partner);
    private static final Rule<CloseThread> THREAD = required("thread", Limits.ID, CloseThread::thread);
    private static final Rule<BreakPromise> BREAK = optional("reason", Limits.NOTE, BreakPromise::reason);
    private static final Rule<EraseCustomer> ERASE = optional("reason", Limits.NOTE, EraseCustomer::reason);

    private static final Rule<TagCustomer> TAG = required("tag", Limits.WORD, TagCustomer::tag);
    private static final Rule<ChangeStage> STAGE = Rule.all(List.of(
            required("model", Limits.WORD, ChangeStage::model),
            required("stage", Limits.WORD, ChangeStage::to),
            required("rule", Limits.RULE, ChangeStage::rule)));

    private static final Rule<EstimateSpending> SPENDING = Rule.all(List.of(
            new NumberMustBePositive<>("spending", c -> c.yearly().amount()),
            required("spending-reference", Limits.NOTE, EstimateSpending::reference),
            DateMustBePlausible.happened(
                    "estimated-on",
                    c -> c.estimatedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    EstimateSpending::now)));

    private CommandRules() {}

    static Optional<Rejection> brokenBy(RelationshipCommand command) {
        return switch (command) {
            case RegisterCustomer c -> REGISTER.brokenBy(c);
            case LinkExternalId c -> IdentityRules.EXTERNAL_ID.brokenBy(c.externalId());
            case UnlinkExternalId c -> IdentityRules.EXTERNAL_ID.brokenBy(c.externalId());
            case AddContactPoint c -> IdentityRules.CONTACT_POINT.brokenBy(c.contactPoint());
            case GiveConsent c -> GIVE.brokenBy(c);
            case WithdrawConsent c -> WITHDRAW.brokenBy(c);
            case AssignOwner c -> OWNER.brokenBy(c);
            case AssignChannelPartner c -> PARTNER.brokenBy(c);
            case AddStakeholder c -> STAKEHOLDER.brokenBy(c);
            case RecordInteraction c -> RECORD.brokenBy(c);
            case CorrectInteraction c -> CORRECT.brokenBy(c);
            case RetractInteraction c -> RETRACT.brokenBy(c);
            case CloseThread c -> THREAD.brokenBy(c);
            case MakePromise c -> PROMISE.brokenBy(c);
            case BreakPromise c -> BREAK.brokenBy(c);
            case EraseCustomer c -> ERASE.brokenBy(c);
            case ChangeStage c -> STAGE.brokenBy(c);
            case TagCustomer c -> TAG.brokenBy(c);
            case EstimateSpending c -> SPENDING.brokenBy(c);
            case ChangeDetails _ -> Optional.empty(); // what stays as it is recorded is not judged
            case RemoveContactPoint _, EndStakeholder _, KeepPromise _, UntagCustomer _ -> Optional.empty();
            case MergeCustomer _, SplitCustomer _, RuleOutDuplicate _ -> Optional.empty();
        };
    }
}
