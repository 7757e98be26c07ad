package io.tenure.loyalty.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.ComponentSealed;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /**
     * Rewards may cost money beside points, and have a title in Chinese, in the second; uses of coupons say what was
     * wanted, rewards that former members gave back what they had cost, simulations know what budgets of rules would
     * have kept back, purchases by whom they are judged, points that pay at tills what they are worth, and why somebody
     * left is sealed.
     */
    public static final List<Upcaster> UPCASTERS = List.of(
            new ComponentAdded("loyalty.RewardStocked", 1),
            new ComponentAdded("loyalty.RewardReserved", 1),
            new ComponentAdded("loyalty.PointsRedeemed", 1),
            new ComponentAdded("loyalty.PointsRedeemed", 2),
            new ComponentAdded("loyalty.RedemptionCancelled", 1),
            new ComponentAdded("loyalty.RedemptionCancelled", 2),
            new ComponentAdded("loyalty.RedemptionCancelled", 3),
            new ComponentAdded("loyalty.SaleCommitted", 1),
            new ComponentAdded("loyalty.CouponRedeemed", 1),
            new ComponentAdded("loyalty.ProgrammeSimulated", 1),
            new ComponentAdded("loyalty.PurchaseCounted", 1),
            new ComponentSealed("loyalty.MembershipEnded", 1, "reason"));

    private StoredRevisions() {}
}
