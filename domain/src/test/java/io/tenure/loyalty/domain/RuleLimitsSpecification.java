package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.TierTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A purchase brings 100 points, at most 150 in a day and 200 in a month; it can be changed for some days only. */
class RuleLimitsSpecification {

    private static final EarningRule HUNDRED = new EarningRule(
            "hundred", EarningRule.Occasion.PURCHASE, null, null, new Fixed(100), null, Long.MAX_VALUE, 150, 200);

    private final Account ada = new Account(ADA);

    @Test
    void purchasesThatCanNoLongerBeChangedCountInTheirMonth() {
        Programme week = changeableFor(7, HUNDRED);
        assertThat(buy(week, "p1", "2026-01-02T10:00:00Z")).isEqualTo(100);
        assertThat(buy(week, "p2", "2026-01-20T10:00:00Z")).isEqualTo(100);
        assertThat(buy(week, "p3", "2026-01-21T10:00:00Z")).isZero();
        assertThat(buy(week, "p4", "2026-01-31T10:00:00Z")).isZero();
        assertThat(buy(week, "p5", "2026-02-01T10:00:00Z")).isEqualTo(100);
    }

    @Test
    void purchasesThatCanNoLongerBeChangedCountInTheirMonthAlsoAfterIt() {
        Programme month = changeableFor(30, HUNDRED);
        buy(month, "p1", "2026-01-02T10:00:00Z");
        buy(month, "p2", "2026-01-03T10:00:00Z");
        buy(month, "p3", "2026-02-20T10:00:00Z");
        assertThat(ada.member().purchases().counted()).containsOnlyKeys("p3");
        assertThat(buy(month, "p4", "2026-01-31T10:00:00Z", "2026-03-01T10:00:00Z"))
                .isZero();
    }

    @Test
    void purchasesThatCanNoLongerBeChangedCountOnTheirDay() {
        Programme day = changeableFor(1, HUNDRED);
        buy(day, "p1", "2026-01-02T10:00:00Z");
        assertThat(buy(day, "p2", "2026-01-02T21:00:00Z", "2026-01-03T11:00:00Z"))
                .isEqualTo(50);
        assertThat(buy(day, "p3", "2026-01-02T22:00:00Z", "2026-01-03T12:00:00Z"))
                .isZero();
    }

    @Test
    void nothingIsKeptOfAMonthOnceNothingOfItCanCome() {
        Programme week = changeableFor(7, HUNDRED);
        buy(week, "p1", "2026-01-02T10:00:00Z");
        buy(week, "p2", "2026-01-20T10:00:00Z");
        assertThat(ada.member().purchases().closed().days()).containsOnlyKeys("2026-01-02");
        buy(week, "p3", "2026-02-09T10:00:00Z");
        assertThat(ada.member().purchases().closed().days()).isEmpty();
    }

    @Test
    void purchasesCountInTheirMonthAsLongAsALaterVersionLetsOthersOfItCome() {
        EarningRule once = new EarningRule(
                "once", EarningRule.Occasion.PURCHASE, null, null, new Fixed(100), null, Long.MAX_VALUE, 150, 100);
        Programme week = changeableFor(7, once);
        Programme year = changeableFor(400, once);
        assertThat(buy(week, "p1", "2026-11-01T10:00:00Z")).isEqualTo(100);
        assertThat(buy(year, "p2", "2026-11-20T10:00:00Z")).isZero();
        buy(year, "p3", "2026-12-12T10:00:00Z");
        assertThat(buy(year, "p4", "2026-11-28T10:00:00Z", "2026-12-15T10:00:00Z"))
                .isZero();
    }

    @Test
    void purchasesCountInTheirMonthAlsoWhenNoOtherOfItWasCountedByTheLaterVersion() {
        Programme week = changeableFor(7, HUNDRED);
        Programme year = changeableFor(400, HUNDRED);
        buy(week, "p1", "2026-11-01T10:00:00Z");
        buy(week, "p2", "2026-11-02T10:00:00Z");
        buy(year, "p3", "2026-12-12T10:00:00Z");
        assertThat(buy(year, "p4", "2026-11-28T10:00:00Z", "2026-12-15T10:00:00Z"))
                .isZero();
    }

    @Test
    void purchaseKeepsWhatItHasAlthoughOthersHaveMoreByAVersionWithWiderLimits() {
        EarningRule narrow = new EarningRule(
                "hundred", EarningRule.Occasion.PURCHASE, null, null, new Fixed(100), null, Long.MAX_VALUE, 100, 100);
        Programme before = changeableFor(30, narrow);
        buy(before, "p1", "2026-01-02T10:00:00Z");
        buy(changeableFor(30, HUNDRED), "p2", "2026-01-03T10:00:00Z");
        Instant told = Instant.parse("2026-01-04T10:00:00Z");
        back(before, "p1", "2026-01-02T10:00:00Z", "0.01", told);
        assertThat(ada.balance()).isEqualTo(200);
        back(before, "p1", "2026-01-02T10:00:00Z", "9.99", told);
        assertThat(ada.balance()).isEqualTo(100);
    }

    @Test
    void purchaseThatWasMovedByMistakeCanBeMovedBack() {
        Programme month = changeableFor(30, HUNDRED);
        buy(month, "p1", "2026-03-25T10:00:00Z");
        buy(month, "p1", "2026-01-01T11:00:00Z", "2026-03-28T10:00:00Z");
        buy(month, "p2", "2026-03-29T10:00:00Z");
        assertThat(ada.member().purchases().counted().get("p1"))
                .as("moved, and not forgotten")
                .isNotNull();
        buy(month, "p1", "2026-03-25T10:00:00Z", "2026-03-30T10:00:00Z");
        assertThat(ada.balance()).isEqualTo(200);
        assertThat(ada.member().standing().visits()).isEqualTo(2);
        back(month, "p1", "2026-03-25T10:00:00Z", "10", Instant.parse("2026-04-01T10:00:00Z"));
        assertThat(ada.balance()).isEqualTo(100);
    }

    @Test
    void purchaseThatWasMovedCanBeChangedAsLongAsWhereItWas() {
        Programme month = changeableFor(30, HUNDRED);
        buy(month, "p1", "2026-03-25T10:00:00Z");
        buy(month, "p1", "2026-01-01T11:00:00Z", "2026-03-28T10:00:00Z");
        buy(month, "p2", "2026-04-24T10:00:01Z");
        assertThat(ada.member().purchases().counted()).containsOnlyKeys("p2");
        Purchase moved = Programmes.purchase("p1", "10", Instant.parse("2026-04-20T10:00:00Z"));
        CountPurchase again = new CountPurchase(ADA, month, month, moved, Instant.parse("2026-04-25T10:00:00Z"));
        assertThat(ada.when(again.asCountedBefore())).isEmpty();
    }

    @Test
    void returnsAreKnownAsLongAsTheirPurchaseCanBeChanged() {
        Programme month = changeableFor(30, BASE);
        Instant told = Instant.parse("2026-01-03T10:00:00Z");
        buy(month, "p1", "2026-01-02T10:00:00Z");
        PurchaseReturned half = new PurchaseReturned(
                "club", "ada", "p1", "b1", new BigDecimal("5"), List.of(), told.plus(Duration.ofDays(30)), told);
        ada.when(new CountReturn(
                ADA, month, month, half, Programmes.purchase("p1", "10", Instant.parse("2026-01-02T10:00:00Z")), told));
        buy(month, "p1", "2026-01-20T10:00:00Z", "2026-01-25T10:00:00Z");
        buy(month, "p2", "2026-02-05T10:00:00Z");
        assertThat(buy(month, "p1", "2026-01-21T10:00:00Z", "2026-02-06T10:00:00Z"))
                .as("corrected once more")
                .isZero();
        assertThat(ada.balance()).isEqualTo(5 + 10);
    }

    private void back(Programme club, String of, String at, String amount, Instant told) {
        PurchaseReturned goods = new PurchaseReturned(
                "club",
                "ada",
                of,
                "back " + amount,
                new BigDecimal(amount),
                List.of(),
                told.plus(Duration.ofDays(30)),
                told);
        ada.when(new CountReturn(ADA, club, club, goods, Programmes.purchase(of, "10", Instant.parse(at)), told));
    }

    private static Programme changeableFor(int days, EarningRule rule) {
        return Programmes.club(
                new PointTerms(RoundingMode.DOWN, 0, new Expiry.Never(), NegativeBalance.OWE, days, 100, null),
                TierTerms.NONE,
                rule);
    }

    private long buy(Programme club, String id, String at) {
        return buy(club, id, at, at);
    }

    /** How many points it brings. */
    private long buy(Programme club, String id, String at, String told) {
        long before = ada.balance();
        ada.when(new CountPurchase(
                ADA, club, club, Programmes.purchase(id, "10", Instant.parse(at)), Instant.parse(told)));
        return ada.balance() - before;
    }
}
