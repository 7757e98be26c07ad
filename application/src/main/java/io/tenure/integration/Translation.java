package io.tenure.integration;

import io.tenure.alerts.events.AlertClosed;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.integration.contract.Corrected;
import io.tenure.integration.contract.EnteredSegment;
import io.tenure.integration.contract.EnteredStage;
import io.tenure.integration.contract.Erased;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.LeftSegment;
import io.tenure.integration.contract.Merged;
import io.tenure.integration.contract.Recorded;
import io.tenure.integration.contract.Registered;
import io.tenure.integration.contract.Retracted;
import io.tenure.integration.contract.Split;
import io.tenure.integration.contract.ValuesRenewed;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.loyalty.events.BenefitTakenBack;
import io.tenure.loyalty.events.BenefitUsed;
import io.tenure.loyalty.events.BonusLapsed;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponReckoned;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponRedemptionCancelled;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.GuestAttended;
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.loyalty.events.InvitationAccepted;
import io.tenure.loyalty.events.InvitationDeclined;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.MoneyPaidOut;
import io.tenure.loyalty.events.MoneyPassedIn;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.events.StoredValueReckoned;
import io.tenure.loyalty.events.TierChanged;
import io.tenure.loyalty.events.TransferReturned;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.messaging.events.MessageBounced;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessageFailed;
import io.tenure.messaging.events.MessageRefused;
import io.tenure.messaging.events.MessageSent;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.StageChanged;
import io.tenure.segmentation.events.SegmentEntered;
import io.tenure.segmentation.events.SegmentLeft;
import io.tenure.value.events.CustomersValued;
import java.util.Optional;
import java.util.Set;

/** What an event of the ledger means to others. */
final class Translation {

    private static final Set<Class<?>> TOLD = Set.of(
            CustomerRegistered.class,
            CustomerMerged.class,
            CustomerSplit.class,
            CustomerErased.class,
            InteractionRecorded.class,
            InteractionCorrected.class,
            InteractionRetracted.class,
            StageChanged.class,
            SegmentEntered.class,
            SegmentLeft.class,
            MemberEnrolled.class,
            MembershipEnded.class,
            PointsEarned.class,
            PointsReversed.class,
            PointsExpired.class,
            PointsRedeemed.class,
            RedemptionCancelled.class,
            PointsAdjusted.class,
            PointsTransferredOut.class,
            PointsTransferredIn.class,
            TransferReturned.class,
            TierChanged.class,
            MoneyToppedUp.class,
            MoneySpent.class,
            SpendingRefunded.class,
            MoneyPaidOut.class,
            BonusLapsed.class,
            MoneyPassedOn.class,
            MoneyPassedIn.class,
            CouponRedeemed.class,
            StoredValueReckoned.class,
            CouponReckoned.class,
            MessageSent.class,
            MessageRefused.class,
            MessageFailed.class,
            MessageBounced.class,
            CouponRedemptionCancelled.class,
            BenefitUsed.class,
            BenefitTakenBack.class,
            GuestInvited.class,
            InvitationAccepted.class,
            InvitationDeclined.class,
            GuestAttended.class,
            GatheringCalledOff.class,
            AlertRaised.class,
            AlertClosed.class,
            CustomersValued.class);

    private Translation() {}

    /** Whether others may hear of events of a class; the rest need not be read. */
    static boolean tells(Class<?> type) {
        return TOLD.contains(type);
    }

    static Optional<IntegrationEvent> of(Object event) {
        return switch (event) {
            case CustomerRegistered e ->
                Optional.of(
                        new Registered(e.customerId(), e.kind(), e.name(), e.country(), e.language(), e.occurredAt()));
            case CustomerMerged e -> Optional.of(new Merged(e.customerId(), e.into(), e.occurredAt()));
            case CustomerSplit e -> Optional.of(new Split(e.customerId(), e.from(), e.occurredAt()));
            case CustomerErased e -> Optional.of(new Erased(e.customerId(), e.occurredAt()));
            case InteractionRecorded e -> Optional.of(recorded(e));
            case InteractionCorrected e -> Optional.of(corrected(e));
            case InteractionRetracted e ->
                Optional.of(new Retracted(e.customerId(), e.interactionId(), e.reason(), e.occurredAt()));
            case StageChanged e ->
                Optional.of(new EnteredStage(e.customerId(), e.model(), e.from(), e.to(), e.occurredAt()));
            case SegmentEntered e ->
                Optional.of(new EnteredSegment(e.customerId(), e.segment(), e.version(), e.occurredAt()));
            case SegmentLeft e ->
                Optional.of(new LeftSegment(e.customerId(), e.segment(), e.version(), e.occurredAt()));
            case LoyaltyEvent e -> LoyaltyTranslation.of(e);
            case WalletEvent e -> WalletTranslation.of(e);
            case CouponEvent e -> CouponTranslation.of(e);
            case BenefitEvent e -> Optional.of(BenefitTranslation.of(e));
            case GatheringEvent e -> GuestTranslation.of(e);
            case MessageEvent e -> MessageTranslation.of(e);
            case WatchEvent e -> AlertTranslation.of(e);
            // the block without an end is the last one of its run
            case CustomersValued e when e.before() == null -> Optional.of(new ValuesRenewed(e.run(), e.occurredAt()));
            default -> Optional.empty();
        };
    }

    private static Recorded recorded(InteractionRecorded e) {
        return new Recorded(
                e.customerId(),
                e.interactionId(),
                e.source(),
                e.externalId(),
                e.kind(),
                e.channel(),
                e.direction(),
                e.amount(),
                e.currency(),
                e.thread(),
                e.summary(),
                e.attributes(),
                e.occurredAt());
    }

    private static Corrected corrected(InteractionCorrected e) {
        return new Corrected(
                e.customerId(),
                e.interactionId(),
                e.source(),
                e.externalId(),
                e.kind(),
                e.channel(),
                e.direction(),
                e.amount(),
                e.currency(),
                e.thread(),
                e.summary(),
                e.attributes(),
                e.reason(),
                e.occurredAt());
    }
}
