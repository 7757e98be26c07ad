package io.tenure.loyalty.application;

import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.events.TransferReturned;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why points moved, as far as the event and the account say. */
record Reason(
        String reference,
        @Nullable Long version,
        List<RulePoints> rules,
        String text,
        long owed,
        long forgiven,
        @Nullable BigDecimal money,
        @Nullable String currency,
        @Nullable PointsValue value) {

    /** @param member null for a former one */
    static Reason of(LoyaltyEvent event, @Nullable Member member) {
        return switch (event) {
            case PointsEarned e -> purchase(e.purchaseId(), e.version(), member, 0, 0);
            case PointsReversed e -> purchase(e.purchaseId(), e.version(), member, e.owed(), e.forgiven());
            case PointsRedeemed e -> paid(e.redemptionId(), e.purpose(), e.money(), e.currency(), e.value());
            case RedemptionCancelled e -> paid(e.redemptionId(), "", e.money(), e.currency(), e.value());
            case PointsAdjusted e -> plain(e.adjustmentId(), e.reason());
            case PointsTransferredOut e -> plain(e.transferId(), e.toCustomerId());
            case PointsTransferredIn e -> plain(e.transferId(), e.fromCustomerId());
            case PointsPassedOn e -> plain(e.passingId(), e.toCustomerId());
            case PointsPassedIn e -> plain(e.passingId(), e.fromCustomerId());
            case TransferReturned e -> plain(e.transferId(), e.reason());
            case PointsExpired e -> plain(e.lotId(), "");
            case MembershipEnded e -> plain("", e.reason());
            default -> plain("", "");
        };
    }

    private static Reason purchase(String id, long version, @Nullable Member member, long owed, long forgiven) {
        List<RulePoints> rules = Optional.ofNullable(
                        member == null ? null : member.purchases().counted().get(id))
                .map(PurchaseCounted::rules)
                .orElse(List.of());
        return new Reason(id, version, rules, "", owed, forgiven, null, null, null);
    }

    private static Reason plain(String reference, String text) {
        return paid(reference, text, null, null, null);
    }

    private static Reason paid(
            String reference,
            String text,
            @Nullable BigDecimal money,
            @Nullable String currency,
            @Nullable PointsValue value) {
        return new Reason(reference, null, List.of(), text, 0, 0, money, currency, value);
    }
}
