package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.BOB;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.ApproveAdjustment;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DeclineAdjustment;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.TransferPoints;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoyaltyAccountSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Programme KIND = Programmes.club(
            new PointTerms(RoundingMode.DOWN, 0, new Expiry.Never(), NegativeBalance.FORGIVE, 400, 100, null),
            TierTerms.NONE,
            BASE);
    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant SPENDABLE = BOUGHT.plus(Duration.ofDays(14));

    private final Account ada = new Account(ADA);

    @Test
    void purchaseBringsPendingPointsThatBecomeActiveAfterTheReturnWindow() {
        buy("p1", "12.99", BOUGHT);

        assertThat(ada.points().pending()).isEqualTo(12);
        assertThat(ada.refused(redeem("r1", 1, SPENDABLE.minusMillis(1)))).isEqualTo("loyalty.not-enough-points");
        ada.when(redeem("r1", 5, SPENDABLE));
        assertThat(ada.points().active()).isEqualTo(7);
    }

    @Test
    void purchaseToldTwiceCountsOnce() {
        buy("p1", "12.99", BOUGHT);
        assertThat(buy("p1", "12.99", BOUGHT)).isEmpty();
        assertThat(ada.balance()).isEqualTo(12);
    }

    @Test
    void everyPointIsExplainedByRuleVersionPurchaseAndArithmetic() {
        PurchaseCounted counted = (PurchaseCounted) buy("p1", "12.99", BOUGHT).getFirst();

        assertThat(counted.rules()).containsExactly(new RulePoints("base", 12, "12.99 / 1 x 1"));
        assertThat(counted.version()).isEqualTo(1);
        assertThat(counted.purchaseId()).isEqualTo("p1");
    }

    @Test
    void returnTakesBackExactlyWhatItsPurchaseEarned() {
        buy("p1", "12.99", BOUGHT);
        buy("p2", "100", BOUGHT);
        goodsBack("p1", "12.99", "b1", "12.99");
        assertThat(ada.balance()).isEqualTo(100);
    }

    @Test
    void partialReturnsAreCountedOnWhatWasKept() {
        buy("p1", "1.60", BOUGHT);
        goodsBack("p1", "1.60", "b1", "0.70");
        assertThat(ada.balance()).isZero();
        goodsBack("p1", "1.60", "b2", "0.90");
        assertThat(ada.balance()).isZero();
    }

    @Test
    void returnToldBeforeItsPurchaseCountsOnceThePurchaseIsTold() {
        ada.when(new CountReturn(ADA, CLUB, CLUB, Programmes.back("p1", "b1", "4", new ReturnedItem[0]), null, BOUGHT));
        buy("p1", "10", BOUGHT);
        assertThat(ada.balance()).isEqualTo(6);
    }

    @Test
    void pointsSpentAlreadyAreOwedAndPaidByTheNextOnes() {
        buy("p1", "50", BOUGHT);
        ada.when(redeem("r1", 50, SPENDABLE));
        ada.when(new DropPurchase(ADA, CLUB, CLUB, "p1", SPENDABLE));
        assertThat(ada.balance()).isEqualTo(-50);

        buy("p2", "80", SPENDABLE);
        assertThat(ada.points().owed()).isEqualTo(50);
        ada.when(new SettleAccount(ADA, CLUB, SPENDABLE.plus(Duration.ofDays(14))));
        assertThat(ada.points()).extracting(Points::owed, Points::active).containsExactly(0L, 30L);
    }

    @Test
    void firmBearsSpentPointsWhereTheProgrammeForgives() {
        ada.when(new CountPurchase(ADA, KIND, KIND, Programmes.purchase("p1", "50", BOUGHT), BOUGHT));
        ada.when(redeem("r1", 40, BOUGHT));
        List<LoyaltyEvent> events = ada.when(new DropPurchase(ADA, KIND, KIND, "p1", BOUGHT));

        assertThat(ada.balance()).isZero();
        assertThat(events).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(
                        PointsReversed.class, e -> assertThat(e.forgiven()).isEqualTo(40)));
    }

    @Test
    void memberOwesSpentPointsWhereThePurchaseIsMovedFromAProgrammeThatAsksForThem() {
        buy("p1", "50", BOUGHT);
        ada.when(redeem("r1", 50, SPENDABLE));
        ada.when(new CountPurchase(ADA, KIND, KIND, Programmes.purchase("p1", "20", BOUGHT), SPENDABLE).asOwed());
        assertThat(ada.balance()).isEqualTo(-30);
    }

    @Test
    void oldestPointsAreSpentFirst() {
        buy("p1", "10", BOUGHT);
        buy("p2", "10", BOUGHT.plus(Duration.ofDays(1)));
        ada.when(redeem("r1", 15, SPENDABLE.plus(Duration.ofDays(1))));
        assertThat(ada.points().lots()).extracting(Lot::id, Lot::points).containsExactly(tuple("purchase-p2", 5L));
    }

    @Test
    void expiredPointsCannotBeSpentAlthoughNobodyLooked() {
        buy("p1", "10", BOUGHT);
        Instant end = Instant.parse("2027-01-03T00:00:00Z");
        assertThat(ada.refused(redeem("r1", 10, end))).isEqualTo("loyalty.not-enough-points");
        assertThat(ada.refused(redeem("r1", 10, end.minusMillis(1)))).isEqualTo("accepted");
    }

    @Test
    void cancelledRedemptionGivesPointsBackForAsLongAsTheyLast() {
        buy("p1", "10", BOUGHT);
        ada.when(redeem("r1", 10, SPENDABLE));
        ada.when(new CancelRedemption(ADA, CLUB, "r1", SPENDABLE.plusSeconds(1)));
        assertThat(ada.balance()).isEqualTo(10);
        assertThat(ada.points().due()).contains(Instant.parse("2027-01-03T00:00:00Z"));
        assertThat(ada.refused(redeem("r1", 10, SPENDABLE.plusSeconds(2)))).isEqualTo("loyalty.redemption-abandoned");
    }

    @Test
    void abandonedRedemptionIsNeverCarriedOut() {
        buy("p1", "10", BOUGHT);
        ada.when(new AbandonRedemption(ADA, CLUB, "r1", SPENDABLE));
        assertThat(ada.refused(redeem("r1", 10, SPENDABLE))).isEqualTo("loyalty.redemption-abandoned");
    }

    @Test
    void smallAdjustmentTakesOnePersonAndALargeOneTwo() {
        ada.when(adjust("a1", 100));
        assertThat(ada.points().active()).isEqualTo(100);

        ada.when(adjust("a2", 101));
        assertThat(ada.points().active()).isEqualTo(100);
        assertThat(ada.refused(new ApproveAdjustment(ADA, CLUB, "a2", "clerk", BOUGHT)))
                .isEqualTo("loyalty.second-person-needed");
        ada.when(new ApproveAdjustment(ADA, CLUB, "a2", "boss", BOUGHT));
        assertThat(ada.points().active()).isEqualTo(201);
    }

    @Test
    void declinedAdjustmentChangesNothing() {
        ada.when(adjust("a2", 101));
        ada.when(new DeclineAdjustment(ADA, "a2", "boss", BOUGHT));
        assertThat(ada.balance()).isZero();
        assertThat(ada.refused(new ApproveAdjustment(ADA, CLUB, "a2", "boss", BOUGHT)))
                .isEqualTo("loyalty.unknown-adjustment");
    }

    @Test
    void nobodyTakesMorePointsThanThereAre() {
        assertThat(ada.refused(adjust("a1", -1))).isEqualTo("loyalty.not-enough-points");
    }

    @Test
    void transferKeepsTheAgeOfPointsAndComesBackWhenItCannotArrive() {
        Account bob = new Account(BOB);
        buy("p1", "10", BOUGHT);
        PointsTransferredOut sent = (PointsTransferredOut)
                ada.when(new TransferPoints(ADA, "t1", "bob", 6, SPENDABLE)).getLast();
        bob.when(new ReceivePoints(BOB, "t1", "ada", sent.lots(), SPENDABLE));
        ada.when(new EndTransfer(ADA, "t1", null, SPENDABLE));
        assertThat(ada.balance()).isEqualTo(4);
        assertThat(bob.points().lots()).extracting(Lot::points, Lot::earnedAt).containsExactly(tuple(6L, BOUGHT));

        ada.when(new TransferPoints(ADA, "t2", "eve", 4, SPENDABLE));
        ada.when(new EndTransfer(ADA, "t2", "Eve is no member", SPENDABLE));
        assertThat(ada.balance()).isEqualTo(4);
    }

    @Test
    void purchaseFromBeforeTheEnrolmentCountsForNothing() {
        assertThat(buy("p1", "10", ENROLLED.minusSeconds(1))).isEmpty();
    }

    @Test
    void otherCurrencyCountsForNothingAndSaysSo() {
        Purchase dear =
                new Purchase("p1", Occasion.PURCHASE, BOUGHT, "STORE", "", Money.of("10", "EUR"), List.of(), List.of());
        PurchaseCounted counted = (PurchaseCounted)
                ada.when(new CountPurchase(ADA, CLUB, CLUB, dear, BOUGHT)).getFirst();
        assertThat(counted.rules())
                .extracting(RulePoints::arithmetic)
                .containsExactly("no points: the programme counts GBP");
    }

    @Test
    void whatCanNoLongerBeCorrectedLeavesTheState() {
        buy("p1", "10", BOUGHT);
        buy("p2", "10", BOUGHT.plus(Duration.ofDays(401)));
        assertThat(ada.member().purchases().counted()).containsOnlyKeys("p2");
    }

    @Test
    void endOfTheMembershipForfeitsWhatIsLeft() {
        buy("p1", "10", BOUGHT);
        assertThat(LoyaltyAccountDecider.decide(new EndMembership(ADA, "asked for", BOUGHT), ada.member()))
                .isEqualTo(Decision.accepted(new MembershipEnded("club", "ada", 10, "asked for", 0, BOUGHT)));
    }

    private List<LoyaltyEvent> buy(String id, String amount, Instant at) {
        return ada.when(new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase(id, amount, at), at));
    }

    private void goodsBack(String purchase, String paid, String id, String amount) {
        ada.when(new CountReturn(
                ADA,
                CLUB,
                CLUB,
                Programmes.back(purchase, id, amount),
                Programmes.purchase(purchase, paid, BOUGHT),
                BOUGHT.plusSeconds(60)));
    }

    private static RedeemPoints redeem(String id, long points, Instant at) {
        return new RedeemPoints(ADA, CLUB, id, points, "coffee", null, null, at);
    }

    private static AdjustPoints adjust(String id, long points) {
        return new AdjustPoints(ADA, CLUB, id, points, "goodwill", "clerk", BOUGHT);
    }
}
