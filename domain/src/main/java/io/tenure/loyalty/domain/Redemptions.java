package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Redemptions that can still be cancelled, and those that must not be carried out any more.
 *
 * @param carriedOut by id
 * @param abandoned until when each is remembered, by id
 * @param shares what partners are owed for those that were carried out at their outlets, by id
 */
public record Redemptions(
        Map<String, PointsRedeemed> carriedOut, Map<String, Instant> abandoned, Map<String, PartnerShare> shares) {

    /** What sales at tills call what pays for them. */
    private static final Pattern OF_SALE = Pattern.compile("receipt-.*@.*-\\d+", Pattern.DOTALL);

    static final Redemptions NONE = new Redemptions(Map.of(), Map.of(), Map.of());

    public Redemptions {
        carriedOut = Map.copyOf(carriedOut);
        abandoned = Map.copyOf(abandoned);
        shares = Map.copyOf(shares);
    }

    /** Why a redemption is not carried out that was cancelled, or given up before. */
    public static Rejection givenUp(String redemption) {
        return new Rejection(
                "loyalty.redemption-abandoned",
                "Redemption " + redemption + " was cancelled or given up: begin a new one.");
    }

    /** Whether a deed pays for a sale at a till: it goes back with the sale only. */
    public static boolean isOfSale(String deed) {
        return OF_SALE.matcher(deed).matches();
    }

    /** Whether what became of a redemption is still known. */
    public boolean knows(String redemption) {
        return carriedOut.containsKey(redemption) || abandoned.containsKey(redemption);
    }

    /** Those that are left when a membership ends: points are worth nothing then, a piece is, and a partner's share. */
    Redemptions afterTheEnd() {
        Map<String, PointsRedeemed> left = new HashMap<>(carriedOut);
        left.entrySet().removeIf(each -> each.getValue().reward() == null && !shares.containsKey(each.getKey()));
        Map<String, PartnerShare> owed = new HashMap<>(shares);
        owed.keySet().retainAll(left.keySet());
        return new Redemptions(left, abandoned, owed);
    }

    Redemptions redeemed(PointsRedeemed e) {
        Map<String, PointsRedeemed> more = new HashMap<>(carriedOut);
        more.put(e.redemptionId(), e);
        more.values().removeIf(each -> each.cancellableUntil().isBefore(e.occurredAt()));
        Map<String, Instant> kept = new HashMap<>(abandoned);
        kept.values().removeIf(until -> until.isBefore(e.occurredAt()));
        Map<String, PartnerShare> owed = new HashMap<>(shares);
        owed.keySet().retainAll(more.keySet());
        return new Redemptions(more, kept, owed);
    }

    Redemptions cancelled(RedemptionCancelled e) {
        Map<String, PointsRedeemed> fewer = new HashMap<>(carriedOut);
        PointsRedeemed was = fewer.remove(e.redemptionId());
        return was == null
                ? this
                : new Redemptions(fewer, abandoned, shares).abandoned(e.redemptionId(), was.cancellableUntil());
    }

    Redemptions abandoned(String redemption, Instant until) {
        Map<String, Instant> more = new HashMap<>(abandoned);
        more.put(redemption, until);
        return new Redemptions(carriedOut, more, shares);
    }

    Redemptions reckoned(PartnerReckoned e) {
        return new Redemptions(carriedOut, abandoned, PartnerShare.after(e, shares));
    }
}
