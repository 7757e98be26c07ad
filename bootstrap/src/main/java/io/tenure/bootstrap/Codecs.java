package io.tenure.bootstrap;

import io.tenure.alerts.domain.AlertRulesRegister;
import io.tenure.alerts.domain.Watch;
import io.tenure.alerts.events.AlertRulesEvent;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.lifecycle.domain.Care;
import io.tenure.lifecycle.domain.ModelRegister;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.lifecycle.events.LifecycleEvent;
import io.tenure.loyalty.domain.BenefitUses;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBudget;
import io.tenure.loyalty.domain.CouponRegister;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.ProgrammeRegister;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.Reports;
import io.tenure.loyalty.domain.RewardStock;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.SignIns;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.loyalty.events.ReceiptEvent;
import io.tenure.loyalty.events.ReportEvent;
import io.tenure.loyalty.events.RewardEvent;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.messaging.domain.Correspondence;
import io.tenure.messaging.domain.MessagePlanRegister;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessagePlanEvent;
import io.tenure.relationship.application.StoredRevisions;
import io.tenure.relationship.domain.CustomerRelationship;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.segmentation.domain.Memberships;
import io.tenure.segmentation.domain.SegmentRegister;
import io.tenure.segmentation.events.MembershipEvent;
import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.shared.jackson.JacksonEventCodec;
import io.tenure.shared.jackson.JacksonSnapshotCodec;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.SnapshotCodec;
import io.tenure.shared.sealing.Sealer;
import io.tenure.value.domain.scoring.ValueRuns;
import io.tenure.value.events.ValueEvent;
import java.util.List;
import java.util.stream.Stream;

/** The event families and states of all modules, as the ledger stores them. */
public final class Codecs {

    private Codecs() {}

    public static EventCodec events(Sealer sealer) {
        return new JacksonEventCodec(
                sealer,
                List.of(
                        RelationshipEvent.class,
                        ValueEvent.class,
                        LifecycleEvent.class,
                        CareEvent.class,
                        SegmentEvent.class,
                        MembershipEvent.class,
                        MessagePlanEvent.class,
                        MessageEvent.class,
                        ProgrammeEvent.class,
                        LoyaltyEvent.class,
                        RewardEvent.class,
                        WalletEvent.class,
                        ReceiptEvent.class,
                        CouponBatchEvent.class,
                        CouponEvent.class,
                        CouponBudgetEvent.class,
                        RuleBudgetEvent.class,
                        AlertRulesEvent.class,
                        WatchEvent.class,
                        ReportEvent.class,
                        SignInEvent.class,
                        BenefitEvent.class,
                        GatheringEvent.class),
                Stream.of(
                                StoredRevisions.UPCASTERS,
                                io.tenure.value.application.StoredRevisions.UPCASTERS,
                                io.tenure.lifecycle.application.StoredRevisions.UPCASTERS,
                                io.tenure.segmentation.application.StoredRevisions.UPCASTERS,
                                io.tenure.loyalty.application.StoredRevisions.UPCASTERS,
                                io.tenure.messaging.application.StoredRevisions.UPCASTERS)
                        .flatMap(List::stream)
                        .toList());
    }

    public static SnapshotCodec snapshots(Sealer sealer) {
        return new JacksonSnapshotCodec(
                sealer,
                List.of(
                        CustomerRelationship.class,
                        ValueRuns.class,
                        ModelRegister.class,
                        Care.class,
                        SegmentRegister.class,
                        Memberships.class,
                        MessagePlanRegister.class,
                        Correspondence.class,
                        ProgrammeRegister.class,
                        LoyaltyAccount.class,
                        RewardStock.class,
                        Wallet.class,
                        Receipt.class,
                        CouponRegister.class,
                        Coupon.class,
                        CouponBudget.class,
                        RuleBudget.class,
                        AlertRulesRegister.class,
                        Watch.class,
                        Reports.class,
                        SignIns.class,
                        BenefitUses.class,
                        Gathering.class));
    }
}
