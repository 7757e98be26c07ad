package io.tenure.relationship.events;

import java.time.Instant;

/**
 * Everything that can have happened in a customer relationship. {@code occurredAt} is when it happened in the world.
 */
public sealed interface RelationshipEvent
        permits CustomerRegistered,
                CustomerDetailsChanged,
                ExternalIdLinked,
                ExternalIdUnlinked,
                ContactPointAdded,
                ContactPointRemoved,
                ConsentGiven,
                ConsentWithdrawn,
                OwnerAssigned,
                ChannelPartnerAssigned,
                StakeholderAdded,
                StakeholderLeft,
                InteractionRecorded,
                InteractionCorrected,
                InteractionRetracted,
                ThreadClosed,
                PromiseMade,
                PromiseKept,
                PromiseBroken,
                CustomerMerged,
                CustomerSplit,
                DuplicateRuledOut,
                StageChanged,
                CustomerTagged,
                CustomerUntagged,
                SpendingEstimated,
                CustomerErased {

    /** The customer whose stream holds the event. */
    String customerId();

    Instant occurredAt();
}
