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
import io.tenure.shared.views.ViewType;
import io.tenure.value.application.ValueViews;
import java.util.List;
import java.util.stream.Stream;

/** The views of all modules, and what folds events into them. */
final class ReadModels {

    private ReadModels() {}

    static List<ViewType<?>> types() {
        return Stream.of(
                        RelationshipViews.all(),
                        FactsViews.all(),
                        ValueViews.all(),
                        LifecycleViews.all(),
                        CareViews.all(),
                        SegmentationViews.all(),
                        MessageViews.all(),
                        LoyaltyViews.all(),
                        WalletViews.all(),
                        CouponViews.all(),
                        GatheringViews.all(),
                        PartnerViews.all(),
                        AlertViews.all(),
                        ReportViews.all())
                .flatMap(List::stream)
                .toList();
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
