package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.domain.Lot;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.NextTier;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideReason;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.SideView;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loyalty account as the API shows it.
 *
 * @param joinedInto the customer whose account has the points, since both records are one; null for none
 * @param pool the member who keeps the points of the household; null for none
 * @param keeps the members whose points this account keeps
 * @param balance active and pending points less what is owed
 * @param tier null in a programme without, and while none was decided on
 * @param tierUntil null for good
 * @param next what is missing for the next tier; null at the top, and as of a date
 * @param comparison with the control group; null for a member who is not compared, and as of a date
 * @param lots oldest first, which are spent first
 * @param redemptions that can still be cancelled
 * @param requested adjustments that wait for a second person
 * @param giveBack money, in the answer to the cancellation of a redemption beside which some was taken; else null
 */
@Schema(name = "LoyaltyAccount")
record AccountResource(
        String programme,
        String customerId,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable String joinedInto,
        @Nullable String pool,
        List<String> keeps,
        long balance,
        long active,
        long pending,
        long owed,
        @Nullable String tier,
        @Nullable Instant tierUntil,
        @Nullable NextTier next,
        @Nullable SideBody comparison,
        List<LotBody> lots,
        List<RedemptionBody> redemptions,
        List<RequestBody> requested,
        @Nullable GiveBackBody giveBack) {

    /** Points that came together. */
    @Schema(name = "LoyaltyLot")
    record LotBody(
            String id,
            long points,
            Instant earnedAt,
            Instant activeFrom,
            boolean active,
            @Nullable Instant expiresAt) {}

    /** Points that were spent, what money was taken beside them, and what they paid at a till; null for none. */
    @Schema(name = "LoyaltyRedemption")
    record RedemptionBody(
            String id,
            long points,
            @Nullable BigDecimal money,
            @Nullable String currency,
            @Nullable PointsValue value,
            String purpose,
            Instant at) {}

    /** Money that was taken beside points and is to be given back; a cancellation told again has the time of then. */
    @Schema(name = "LoyaltyGiveBack")
    record GiveBackBody(BigDecimal money, String currency, Instant cancelledAt) {

        static @Nullable GiveBackBody of(@Nullable Money money, @Nullable Instant cancelledAt) {
            return money == null || cancelledAt == null
                    ? null
                    : new GiveBackBody(money.amount(), money.currency().getCurrencyCode(), cancelledAt);
        }
    }

    /** An adjustment that waits for a second person. */
    @Schema(name = "LoyaltyAdjustmentRequest")
    record RequestBody(String id, long points, String reason, String requestedBy, Instant at) {}

    /** On which side of the comparison with the control group the member is, and what put it there. */
    @Schema(name = "LoyaltySide")
    record SideBody(
            Side side,
            SideReason reason,
            int lot,
            int below,
            @Nullable String as,
            long version,
            Instant drawnAt) {

        static SideBody of(SideView view) {
            return new SideBody(
                    view.side(), view.reason(), view.lot(), view.below(), view.as(), view.version(), view.drawnAt());
        }
    }

    static AccountResource of(AccountView view, @Nullable NextTier next, @Nullable SideBody side) {
        Member member = view.member();
        return member == null
                ? new AccountResource(
                        view.programme(),
                        view.customerId(),
                        view.since(),
                        view.endedAt(),
                        null,
                        null,
                        List.of(),
                        0,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        side,
                        List.of(),
                        List.of(),
                        List.of(),
                        null)
                : new AccountResource(
                        view.programme(),
                        view.customerId(),
                        view.since(),
                        null,
                        member.joint() == null ? null : member.joint().into(),
                        member.pool().keeper(),
                        member.pool().members().stream().sorted().toList(),
                        member.points().balance(),
                        member.points().active(),
                        member.points().pending(),
                        member.points().owed(),
                        member.standing().tier().isEmpty()
                                ? null
                                : member.standing().tier(),
                        member.standing().until(),
                        next,
                        side,
                        member.points().lots().stream()
                                .map(AccountResource::lot)
                                .toList(),
                        member.redemptions().carriedOut().values().stream()
                                .sorted(Comparator.comparing(PointsRedeemed::occurredAt)
                                        .reversed())
                                .map(e -> new RedemptionBody(
                                        e.redemptionId(),
                                        e.points(),
                                        e.money(),
                                        e.currency(),
                                        e.value(),
                                        e.purpose(),
                                        e.occurredAt()))
                                .toList(),
                        member.requested().values().stream()
                                .sorted(Comparator.comparing(AdjustmentRequested::occurredAt))
                                .map(e -> new RequestBody(
                                        e.adjustmentId(), e.points(), e.reason(), e.requestedBy(), e.occurredAt()))
                                .toList(),
                        null);
    }

    AccountResource givingBack(@Nullable Money money, @Nullable Instant cancelledAt) {
        return new AccountResource(
                programme,
                customerId,
                since,
                endedAt,
                joinedInto,
                pool,
                keeps,
                balance,
                active,
                pending,
                owed,
                tier,
                tierUntil,
                next,
                comparison,
                lots,
                redemptions,
                requested,
                GiveBackBody.of(money, cancelledAt));
    }

    private static LotBody lot(Lot lot) {
        return new LotBody(lot.id(), lot.points(), lot.earnedAt(), lot.activeFrom(), lot.active(), lot.expiresAt());
    }
}
