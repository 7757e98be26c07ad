package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Everything that can be asked of a customer relationship. */
public sealed interface RelationshipCommand
        permits RegisterCustomer,
                ChangeDetails,
                LinkExternalId,
                UnlinkExternalId,
                AddContactPoint,
                RemoveContactPoint,
                GiveConsent,
                WithdrawConsent,
                AssignOwner,
                AssignChannelPartner,
                AddStakeholder,
                EndStakeholder,
                RecordInteraction,
                CorrectInteraction,
                RetractInteraction,
                CloseThread,
                MakePromise,
                KeepPromise,
                BreakPromise,
                MergeCustomer,
                SplitCustomer,
                RuleOutDuplicate,
                ChangeStage,
                TagCustomer,
                UntagCustomer,
                EstimateSpending,
                EraseCustomer {

    CustomerId customerId();

    Instant now();
}
