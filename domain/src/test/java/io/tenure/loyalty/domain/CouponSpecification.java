package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CancelCouponRedemption;
import io.tenure.loyalty.commands.CouponCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.commands.RedeemCoupon;
import io.tenure.loyalty.commands.ReleaseCoupon;
import io.tenure.loyalty.commands.ReserveCoupon;
import io.tenure.loyalty.commands.RevokeCoupon;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.shared.domain.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouponSpecification {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final CouponId ID = new CouponId(4, 17);

    private Coupon coupon = CouponDecider.initial();
    private CouponBatch batch = batch(terms(CouponKind.AMOUNT, 10_00, null, false));

    @Test
    void amountIsGivenOnceAndTheRestOfItIsLost() {
        assertThat(when(redeem("r1", 30_00, 0)))
                .containsExactly(new CouponRedeemed(4, 17, "club", "r1", null, 0, 0, "GBP", 30_00, 0L, 10_00, 0, NOW));
        assertThat(refused(redeem("r2", 30_00, 0))).isEqualTo("loyalty.coupon-used");
        assertThat(when(redeem("r1", 30_00, 0))).isEmpty();
    }

    @Test
    void redemptionToldAgainOfAnotherAmountOrForAnotherMemberIsAnotherDeed() {
        batch = batch(terms(CouponKind.AMOUNT, 10_00, null, true));
        when(redeem("r1", 30_00, 4_00));
        assertThat(refused(redeem("r1", 30_01, 4_00))).isEqualTo("loyalty.reference-reused");
        assertThat(refused(redeem("r1", 30_00, 3_00))).isEqualTo("loyalty.reference-reused");
        assertThat(refused(new RedeemCoupon(
                        ID, batch, new CouponUse("r1", "ada", 30_00, 4_00), null, 0, 0, Long.MAX_VALUE, NOW)))
                .isEqualTo("loyalty.reference-reused");
        assertThat(when(redeem("r1", 30_00, 4_00))).isEmpty();
    }

    @Test
    void redemptionOfBeforeTheyWroteDownWhatWasWantedIsKnownByItsPurchase() {
        coupon = CouponDecider.evolve(
                coupon, new CouponRedeemed(4, 17, "club", "r1", null, 0, 0, "GBP", 30_00, null, 10_00, 0, NOW));
        assertThat(refused(redeem("r1", 30_00, 7_00))).isEqualTo("accepted");
        assertThat(refused(redeem("r1", 31_00, 7_00))).isEqualTo("loyalty.reference-reused");
    }

    @Test
    void nothingIsGivenBeyondThePurchase() {
        assertThat(given(redeem("r1", 7_00, 0))).isEqualTo(7_00);
        assertThat(refused(redeem("r2", 30_00, 0))).isEqualTo("loyalty.coupon-used");
    }

    @Test
    void amountIsUsedBitByBitWhereThatIsAllowed() {
        batch = batch(terms(CouponKind.AMOUNT, 10_00, null, true));
        assertThat(given(redeem("r1", 30_00, 4_00))).isEqualTo(4_00);
        assertThat(given(redeem("r2", 5_00, 0))).isEqualTo(5_00);
        assertThat(given(redeem("r3", 30_00, 4_00))).isEqualTo(1_00);
        assertThat(refused(redeem("r4", 30_00, 1))).isEqualTo("loyalty.coupon-used");
        when(new CancelCouponRedemption(ID, batch, "r1", ZoneOffset.UTC, NOW));
        assertThat(given(redeem("r4", 30_00, 0))).isEqualTo(4_00);
    }

    @Test
    void nothingIsGivenBeyondWhatIsKeptOfTheBudget() {
        batch = batch(terms(CouponKind.AMOUNT, 10_00, null, true));
        assertThat(given(redeem("r1", 30_00, 0, 4_00))).isEqualTo(4_00);
        assertThat(given(redeem("r2", 30_00, 0, 7_00)))
                .as("what was not given before is left")
                .isEqualTo(6_00);
    }

    @Test
    void shareIsRoundedDownAndBounded() {
        batch = batch(terms(CouponKind.PERCENT, 20_00, new BigDecimal("12.5"), false));
        assertThat(given(redeem("r1", 9_99, 0))).isEqualTo(1_24);
        coupon = CouponDecider.initial();
        assertThat(given(redeem("r1", 999_00, 0))).isEqualTo(20_00);
    }

    @Test
    void articleIsGivenAtItsPriceUpToABound() {
        batch = batch(terms(CouponKind.ITEM, 5_00, null, false));
        assertThat(refused(redeem("r1", 30_00, 0))).isEqualTo("loyalty.amount-invalid");
        assertThat(given(redeem("r1", 30_00, 3_20))).isEqualTo(3_20);
    }

    @Test
    void nothingIsGivenOutsideItsTimeOrBelowItsMinimum() {
        batch = batch(new CouponTerms(CouponKind.AMOUNT, "GBP", 10_00, null, null, 20_00, FROM, UNTIL, 0, 0, false));
        assertThat(refused(redeem("r1", 19_99, 0))).isEqualTo("loyalty.coupon-minimum");
        assertThat(refusedAt(FROM.minusMillis(1))).isEqualTo("loyalty.coupon-not-valid");
        assertThat(refusedAt(FROM)).isEqualTo("accepted");
        assertThat(refusedAt(UNTIL.minusMillis(1))).isEqualTo("accepted");
        assertThat(refusedAt(UNTIL)).isEqualTo("loyalty.coupon-not-valid");
    }

    @Test
    void reservedCouponIsForItsRedemptionUntilItsTimeIsOver() {
        when(reserve("r1", 30_00));
        assertThat(when(reserve("r1", 30_00))).isEmpty();
        assertThat(refused(redeem("r2", 30_00, 0))).isEqualTo("loyalty.coupon-reserved");
        assertThat(refusedAt(NOW.plusSeconds(60))).as("its time is over").isEqualTo("accepted");
        assertThat(given(redeem("r1", 30_00, 0))).isEqualTo(10_00);
        assertThat(refused(new ReleaseCoupon(ID, batch, "r1", NOW))).isEqualTo("loyalty.redemption-carried-out");
    }

    @Test
    void reservationUnderTheNameOfAnotherRedemptionIsAnotherDeed() {
        when(redeem("r1", 30_00, 0));
        assertThat(when(reserve("r1", 30_00))).isEmpty();
        assertThat(refused(reserve("r1", 31_00))).isEqualTo("loyalty.reference-reused");
    }

    @Test
    void reservationKeepsNoMoreThanItWasMadeFor() {
        when(reserve("r1", 3_00));
        assertThat(refused(redeem("r1", 30_00, 0))).isEqualTo("loyalty.coupon-reserved-for-less");
        assertThat(given(redeem("r1", 2_00, 0))).isEqualTo(2_00);
    }

    @Test
    void redemptionThatWasGivenUpIsNeverCarriedOut() {
        when(reserve("r1", 30_00));
        when(new ReleaseCoupon(ID, batch, "r1", NOW));
        assertThat(refused(redeem("r1", 30_00, 0))).isEqualTo("loyalty.redemption-abandoned");
        assertThat(given(redeem("r2", 30_00, 0))).isEqualTo(10_00);
        when(new CancelCouponRedemption(ID, batch, "r2", ZoneOffset.UTC, NOW));
        assertThat(refused(redeem("r2", 30_00, 0))).isEqualTo("loyalty.redemption-abandoned");
        assertThat(when(new CancelCouponRedemption(ID, batch, "r2", ZoneOffset.UTC, NOW)))
                .isEmpty();
        assertThat(refused(new CancelCouponRedemption(ID, batch, "r3", ZoneOffset.UTC, NOW)))
                .isEqualTo("loyalty.unknown-redemption");
    }

    @Test
    void revokedCodeOrBatchGivesNothing() {
        CouponBatch sound = batch;
        batch = sound.withoutWorth();
        assertThat(refused(redeem("r1", 30_00, 0))).isEqualTo("loyalty.coupon-revoked");
        batch = sound;
        when(new RevokeCoupon(ID, batch, "lost", NOW));
        assertThat(when(new RevokeCoupon(ID, batch, "lost", NOW))).isEmpty();
        assertThat(refused(redeem("r1", 30_00, 0))).isEqualTo("loyalty.coupon-revoked");
    }

    @Test
    void couponForMembersAsksWhoUsesIt() {
        batch = batch(new CouponTerms(CouponKind.AMOUNT, "GBP", 10_00, null, null, 0, FROM, UNTIL, 0, 2, false));
        assertThat(refused(redeem("r1", 30_00, 0))).isEqualTo("loyalty.coupon-member-needed");
    }

    @Test
    void purchaseOfTheMinimumIsEnoughAndNoneIsNot() {
        batch = batch(new CouponTerms(CouponKind.AMOUNT, "GBP", 10_00, null, null, 20_00, FROM, UNTIL, 0, 0, false));
        assertThat(refused(redeem("r1", 20_00, 0))).isEqualTo("accepted");
        batch = batch(terms(CouponKind.AMOUNT, 10_00, null, false));
        assertThat(refused(redeem("r1", 0, 0))).isEqualTo("loyalty.coupon-minimum");
        assertThat(given(redeem("r1", 1, 0))).isEqualTo(1);
    }

    @Test
    void redemptionSaysWhatIsLeftOfAnAmountThatIsUsedBitByBit() {
        batch = batch(terms(CouponKind.AMOUNT, 10_00, null, true));
        assertThat(when(redeem("r1", 30_00, 4_00)))
                .containsExactly(
                        new CouponRedeemed(4, 17, "club", "r1", null, 0, 0, "GBP", 30_00, 4_00L, 4_00, 6_00, NOW));
        assertThat(when(redeem("r2", 5_00, 0)))
                .containsExactly(new CouponRedeemed(4, 17, "club", "r2", null, 0, 0, "GBP", 5_00, 0L, 5_00, 1_00, NOW));
    }

    @Test
    void couponThatWasTriedAThousandTimesIsTriedNoMore() {
        for (int i = 1; i < 1_000; i++) {
            when(new ReleaseCoupon(ID, batch, "r" + i, NOW));
        }
        assertThat(when(new ReleaseCoupon(ID, batch, "r1000", NOW))).hasSize(1);
        assertThat(refused(new ReleaseCoupon(ID, batch, "r1001", NOW))).isEqualTo("loyalty.too-many-redemptions");
        assertThat(when(new ReleaseCoupon(ID, batch, "r7", NOW)))
                .as("told again")
                .isEmpty();
        assertThat(refused(redeem("r7", 30_00, 0))).isEqualTo("loyalty.redemption-abandoned");
    }

    private List<CouponEvent> when(CouponCommand command) {
        List<CouponEvent> events =
                switch (CouponDecider.decide(command, coupon)) {
                    case Decision.Accepted<CouponEvent>(var accepted) -> accepted;
                    case Decision.Rejected<CouponEvent> _ -> List.of();
                };
        for (CouponEvent event : events) {
            coupon = CouponDecider.evolve(coupon, event);
        }
        return events;
    }

    private long given(CouponCommand command) {
        return ((CouponRedeemed) when(command).getFirst()).given();
    }

    private String refused(CouponCommand command) {
        return switch (CouponDecider.decide(command, coupon)) {
            case Decision.Accepted<CouponEvent> _ -> "accepted";
            case Decision.Rejected<CouponEvent>(var rejection) -> rejection.code();
        };
    }

    private String refusedAt(Instant now) {
        return refused(
                new RedeemCoupon(ID, batch, new CouponUse("other", null, 30_00, 0), null, 0, 0, Long.MAX_VALUE, now));
    }

    private RedeemCoupon redeem(String id, long purchase, long want) {
        return redeem(id, purchase, want, Long.MAX_VALUE);
    }

    private RedeemCoupon redeem(String id, long purchase, long want, long most) {
        return new RedeemCoupon(ID, batch, new CouponUse(id, null, purchase, want), null, 0, 0, most, NOW);
    }

    private ReserveCoupon reserve(String id, long purchase) {
        return new ReserveCoupon(ID, batch, new CouponUse(id, null, purchase, 0), NOW.plusSeconds(60), NOW);
    }

    private static CouponTerms terms(CouponKind kind, long amount, @Nullable BigDecimal percent, boolean partial) {
        return new CouponTerms(
                kind, "GBP", amount, percent, kind == CouponKind.ITEM ? "mug" : null, 0, FROM, UNTIL, 0, 0, partial);
    }

    private static CouponBatch batch(CouponTerms terms) {
        return new CouponBatch(4, "club", "first", "spring", 1, terms, 100, FROM, true, false);
    }
}
