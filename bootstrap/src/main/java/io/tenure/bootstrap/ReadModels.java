package io.tenure.bootstrap;

import io.tenure.alerts.application.AlertProjection;
import io.tenure.alerts.application.AlertViews;
import io.tenure.facts.application.FactsModule;
import io.tenure.facts.application.FactsViews;
import io.tenure.lifecycle.application.CareProjection;
import io.tenure.lifecycle.application.CareViews;
import io.tenure.lifecycle.application.LifecycleProjection;
import io.tenure.lifecycle.application.LifecycleViews;
import io.tenure.loyalty.application.CouponProjection;
import io.tenure.loyalty.application.CouponViews;
import io.tenure.loyalty.application.GatheringProjection;
import io.tenure.loyalty.application.GatheringViews;
import io.tenure.loyalty.application.LoyaltyProjection;
import io.tenure.loyalty.application.LoyaltyViews;
import io.tenure.loyalty.application.PartnerProjection;
import io.tenure.loyalty.application.PartnerViews;
import io.tenure.loyalty.application.ReportProjection;
import io.tenure.loyalty.application.ReportViews;
import io.tenure.loyalty.application.RewardProjection;
import io.tenure.loyalty.application.WalletProjection;
import io.tenure.loyalty.application.WalletViews;
import io.tenure.messaging.application.MessageProjection;
import io.tenure.messaging.application.MessageViews;
import io.tenure.relationship.application.RelationshipProjection;
import io.tenure.relationship.application.RelationshipViews;
import io.tenure.segmentation.application.SegmentationProjection;
import io.tenure.segmentation.application.SegmentationViews;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.OwnedViews;
import io.tenure.value.application.ValueViews;
import java.util.List;

/** The views of all modules, and what folds events into them. */
final class ReadModels {

    private ReadModels() {}

    static List<OwnedViews> views() {
        return List.of(
                RelationshipViews.owned(),
                FactsViews.owned(ValueViews.all()),
                LifecycleViews.owned(),
                CareViews.owned(),
                SegmentationViews.owned(),
                MessageViews.owned(),
                LoyaltyViews.owned(),
                LoyaltyViews.ownedByRewards(),
                WalletViews.owned(),
                CouponViews.owned(),
                GatheringViews.owned(),
                PartnerViews.owned(),
                AlertViews.owned(),
                ReportViews.owned());
    }

    static List<Projection> projections(Sealer sealer, FactsModule facts) {
        return List.of(
                new RelationshipProjection(sealer),
                facts.projection(),
                new LifecycleProjection(),
                new CareProjection(),
                new SegmentationProjection(),
                new MessageProjection(),
                new LoyaltyProjection(),
                new RewardProjection(),
                new WalletProjection(),
                new CouponProjection(),
                new GatheringProjection(),
                new PartnerProjection(),
                new AlertProjection(),
                new ReportProjection());
    }
}
