package io.tenure.loyalty.portal;

import io.tenure.loyalty.domain.NextTier;
import io.tenure.loyalty.domain.Points;
import io.tenure.loyalty.domain.Redemptions;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.programme.PointWorth;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.queries.AccountView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands in a programme, as a page shows it.
 *
 * @param programme in the version that counts now; null while none does
 * @param next null at the top, and in a programme without tiers
 */
record Membership(
        AccountView account,
        @Nullable Programme programme,
        @Nullable NextTier next) {

    public boolean ended() {
        return account.member() == null;
    }

    /** The customer whose account has the points; null for none. */
    public @Nullable String joinedInto() {
        return account.member() == null || account.member().joint() == null
                ? null
                : account.member().joint().into();
    }

    /** Whether another member of the household keeps the points. */
    public boolean pooled() {
        return account.member() != null && account.member().pool().keeper() != null;
    }

    /** Whether the member is compared with others, and gets nothing. */
    boolean leftOut() {
        return account.member() != null && account.member().leftOut();
    }

    /** For how many others of the household the member keeps points. */
    public int keepsFor() {
        return account.member() == null ? 0 : account.member().pool().members().size();
    }

    public Points points() {
        return account.member() == null
                ? new Points(List.of(), 0)
                : account.member().points();
    }

    /** What the points that can be spent pay at a till; null where they have no value in money. */
    public @Nullable PointsValue payable() {
        PointWorth worth = programme == null ? null : programme.points().worth();
        return worth == null ? null : worth.of(points().active());
    }

    public @Nullable Instant tierUntil() {
        return account.member() == null ? null : account.member().standing().until();
    }

    /** Null once the membership has ended, and in a programme without tiers. */
    public @Nullable Tier tier() {
        if (account.member() == null
                || programme == null
                || programme.tiers().tiers().isEmpty()) {
            return null;
        }
        int place = programme.tiers().place(account.member().standing().tier());
        return programme.tiers().tiers().get(Math.max(0, place));
    }

    /** What the tier above asks for; null where {@link #next} is. */
    public @Nullable Tier nextTier() {
        return next == null || programme == null
                ? null
                : programme.tiers().tiers().get(programme.tiers().place(next.tier()));
    }

    /** Those that desks can cancel, newest first. */
    public List<PointsRedeemed> redemptions() {
        return account.member() == null
                ? List.of()
                : account.member().redemptions().carriedOut().values().stream()
                        .filter(each -> !Redemptions.isOfSale(each.redemptionId()))
                        .sorted(Comparator.comparing(PointsRedeemed::occurredAt).reversed())
                        .toList();
    }

    /** Oldest first. */
    public List<AdjustmentRequested> requested() {
        return account.member() == null
                ? List.of()
                : account.member().requested().values().stream()
                        .sorted(Comparator.comparing(AdjustmentRequested::occurredAt))
                        .toList();
    }

    /** Oldest first. */
    public List<PointsTransferredOut> underWay() {
        return account.member() == null
                ? List.of()
                : account.member().underWay().values().stream()
                        .sorted(Comparator.comparing(PointsTransferredOut::occurredAt))
                        .toList();
    }
}
