package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.HoldCouponBudget;
import io.tenure.loyalty.commands.ReleaseCouponBudget;
import io.tenure.loyalty.commands.ReturnCouponBudget;
import io.tenure.loyalty.commands.SpendCouponBudget;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponBudgetHeld;
import io.tenure.loyalty.events.CouponBudgetReleased;
import io.tenure.loyalty.events.CouponBudgetReturned;
import io.tenure.loyalty.events.CouponBudgetSpent;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The coupons of this batch give 1,000 together. */
class CouponBudgetSpecification {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final CouponBatch BATCH = new CouponBatch(
            4,
            "club",
            "first",
            "spring",
            1,
            new CouponTerms(CouponKind.AMOUNT, "GBP", 300, null, null, 0, NOW, NOW, 1_000, 0, true),
            100,
            NOW,
            true,
            false);

    @Test
    void isTakenToTheLastPennyAndNoFurther() {
        when(hold(1, "r1", 1_000)).then(held(1, "r1", 1_000, 1_000));
        when(hold(1, "r1", 1_001)).thenRejected("loyalty.coupon-budget");
        when(hold(2, "r2", 300), held(1, "r1", 700, 700)).then(held(2, "r2", 300, 1_000));
        when(hold(2, "r2", 301), held(1, "r1", 700, 700)).thenRejected("loyalty.coupon-budget");
    }

    @Test
    void isHeldOnceForACodeAndARedemption() {
        when(hold(1, "r1", 200), held(1, "r1", 300, 300)).thenNothing();
        when(hold(2, "r1", 200), held(1, "r1", 300, 300)).then(held(2, "r1", 200, 500));
    }

    @Test
    void whatIsNotSpentOfWhatWasHeldIsThereForOthers() {
        when(spend(1, "r1", 120), held(1, "r1", 300, 300)).then(spent(1, "r1", 120, 120));
        when(spend(1, "r1", 120), held(1, "r1", 300, 300), held(2, "r2", 50, 350))
                .then(spent(1, "r1", 120, 170));
        when(spend(1, "r1", 120), held(1, "r1", 300, 300), spent(1, "r1", 120, 120))
                .thenNothing();
        when(spend(2, "r1", 120), held(1, "r1", 300, 300)).thenNothing();
    }

    @Test
    void whatIsReleasedIsThereForOthers() {
        when(release(1, "r1"), held(1, "r1", 300, 300), held(2, "r2", 50, 350)).then(released(1, "r1", 50));
        when(release(1, "r1"), held(1, "r1", 300, 300), released(1, "r1", 0)).thenNothing();
        when(release(1, "r1"), held(1, "r1", 300, 300), spent(1, "r1", 300, 300))
                .thenNothing();
        when(hold(1, "r1", 1_000), held(1, "r1", 300, 300), released(1, "r1", 0))
                .then(held(1, "r1", 1_000, 1_000));
    }

    @Test
    void whatIsReturnedCanBeGivenOnceMore() {
        CouponBudgetReturned back = new CouponBudgetReturned(4, 1, "club", "r1", 300, 700, NOW);
        List<CouponBudgetEvent> all = List.of(held(1, "r1", 1_000, 1_000), spent(1, "r1", 1_000, 1_000));
        when(new ReturnCouponBudget(new CouponId(4, 1), "club", "r1", 300, NOW), all)
                .then(back);
        when(hold(2, "r2", 300), List.of(all.getFirst(), all.getLast(), back)).then(held(2, "r2", 300, 1_000));
    }

    @Test
    void tenThousandRedemptionsAreUnderWayAtOnce() {
        Map<String, Long> underWay = new HashMap<>();
        for (int i = 1; i < 10_000; i++) {
            underWay.put(i + " r", 0L);
        }
        assertThat(CouponBudgetDecider.decide(hold(10_000, "r", 1), new CouponBudget(0, underWay)))
                .isEqualTo(Decision.accepted(held(10_000, "r", 1, 1)));
        underWay.put("10000 r", 0L);
        assertThat(CouponBudgetDecider.decide(hold(10_001, "r", 1), new CouponBudget(0, underWay)))
                .isInstanceOf(Decision.Rejected.class);
    }

    private static Specification.Outcome<CouponBudgetEvent> when(
            CouponBudgetCommand command, CouponBudgetEvent... history) {
        return when(command, List.of(history));
    }

    private static Specification.Outcome<CouponBudgetEvent> when(
            CouponBudgetCommand command, List<CouponBudgetEvent> history) {
        return Specification.given(
                        CouponBudgetDecider::decide,
                        CouponBudgetDecider::evolve,
                        CouponBudgetDecider.initial(),
                        history)
                .when(command);
    }

    private static HoldCouponBudget hold(long serial, String redemption, long amount) {
        return new HoldCouponBudget(new CouponId(4, serial), BATCH, redemption, amount, NOW);
    }

    private static SpendCouponBudget spend(long serial, String redemption, long amount) {
        return new SpendCouponBudget(new CouponId(4, serial), "club", redemption, amount, NOW);
    }

    private static ReleaseCouponBudget release(long serial, String redemption) {
        return new ReleaseCouponBudget(new CouponId(4, serial), "club", redemption, NOW);
    }

    private static CouponBudgetHeld held(long serial, String redemption, long amount, long taken) {
        return new CouponBudgetHeld(4, serial, "club", redemption, amount, taken, NOW);
    }

    private static CouponBudgetSpent spent(long serial, String redemption, long amount, long taken) {
        return new CouponBudgetSpent(4, serial, "club", redemption, amount, taken, NOW);
    }

    private static CouponBudgetReleased released(long serial, String redemption, long taken) {
        return new CouponBudgetReleased(4, serial, "club", redemption, taken, NOW);
    }
}
