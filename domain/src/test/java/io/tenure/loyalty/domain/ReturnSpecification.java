package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnUndone;
import io.tenure.loyalty.events.ReturnedItem;
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
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada bought for 100; points, purchases and returns can be corrected for 400 days. */
class ReturnSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Programme KIND = Programmes.club(
            new PointTerms(RoundingMode.DOWN, 14, new Expiry.Rolling(365), NegativeBalance.FORGIVE, 400, 100, null),
            TierTerms.NONE,
            BASE);
    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant LAST = BOUGHT.plus(Duration.ofDays(400));
    private static final Purchase HUNDRED = Programmes.purchase("p", "100", BOUGHT, Programmes.item("milk", 10, "100"));

    private final Account ada = new Account(ADA);

    @BeforeEach
    void bought() {
        buy(HUNDRED, BOUGHT);
    }

    @Test
    void returnToldAgainIsOneHoweverItsAmountIsWritten() {
        ada.when(back(Programmes.back("p", "b", "30", milk("3"))));
        assertThat(ada.balance()).isEqualTo(70);
        assertThat(ada.when(back(Programmes.back("p", "b", "30.00", milk("3")))))
                .isEmpty();
        assertThat(ada.balance()).isEqualTo(70);
    }

    @Test
    void returnToldOtherwiseTakesThePlaceOfWhatWasTold() {
        ada.when(back(Programmes.back("p", "b", "30", milk("3"))));
        ada.when(back(Programmes.back("p", "b", "20", milk("3"))));
        assertThat(ada.balance()).isEqualTo(80);
        assertThat(ada.when(back(Programmes.back("p", "b", "20", milk("2")))))
                .first()
                .isInstanceOf(PurchaseReturned.class);
        ada.when(back(Programmes.back("p", "c", "20", milk("2"))));
        assertThat(ada.balance()).as("another return besides").isEqualTo(60);
    }

    @Test
    void returnThatIsUndoneGivesThePointsAgain() {
        ada.when(back(Programmes.back("p", "b", "30")));
        ada.when(back(Programmes.back("p", "c", "10")));
        assertThat(ada.when(new UndoReturn(ADA, CLUB, CLUB, "p", "b", HUNDRED, BOUGHT)))
                .first()
                .isEqualTo(new ReturnUndone("club", "ada", "p", "b", BOUGHT));
        assertThat(ada.balance()).as("the other one stays").isEqualTo(90);
        assertThat(ada.when(new UndoReturn(ADA, CLUB, CLUB, "p", "b", HUNDRED, BOUGHT)))
                .as("told again")
                .isEmpty();
        assertThat(ada.when(new UndoReturn(ADA, CLUB, CLUB, "q", "c", HUNDRED, BOUGHT)))
                .as("another purchase's")
                .isEmpty();
    }

    @Test
    void returnOfAPurchaseThatIsNotKnownYetCanBeUndone() {
        ada.when(new CountReturn(ADA, CLUB, CLUB, Programmes.back("q", "b", "30"), null, BOUGHT));
        assertThat(ada.when(new UndoReturn(ADA, CLUB, CLUB, "q", "b", null, BOUGHT)))
                .containsExactly(new ReturnUndone("club", "ada", "q", "b", BOUGHT));
        buy(Programmes.purchase("q", "50", BOUGHT), BOUGHT);
        assertThat(ada.balance()).isEqualTo(150);
    }

    @Test
    void purchaseIsCountedUpToTheLastMomentInWhichItCanBeCorrected() {
        buy(Programmes.purchase("q", "10", BOUGHT), LAST.plusMillis(1));
        assertThat(ada.member().purchases().counted()).as("too late").containsOnlyKeys("p");
        buy(Programmes.purchase("q", "10", BOUGHT), LAST);
        buy(Programmes.purchase("now", "10", ENROLLED), ENROLLED);
        assertThat(ada.member().purchases().counted())
                .as("in the moment of the enrolment, too")
                .containsOnlyKeys("p", "q", "now");
    }

    @Test
    void purchaseAndItsReturnsAreForgottenTogether() {
        PurchaseReturned soon = new PurchaseReturned("club", "ada", "p", "b", BigDecimal.ONE, List.of(), LAST, BOUGHT);
        PurchaseReturned late =
                new PurchaseReturned("club", "ada", "q", "b", BigDecimal.ONE, List.of(), LAST.plusSeconds(1), BOUGHT);
        ada.when(back(soon));
        ada.when(back(late));
        buy(Programmes.purchase("x", "1", LAST), LAST);
        assertThat(ada.member().purchases().counted()).containsOnlyKeys("p", "x");
        assertThat(ada.member().purchases().returned()).containsOnlyKeys("p", "q");
        buy(Programmes.purchase("y", "1", LAST), LAST.plusMillis(1));
        assertThat(ada.member().purchases().counted()).containsOnlyKeys("x", "y");
        assertThat(ada.member().purchases().returned()).containsOnlyKeys("q");
    }

    @Test
    void pointsAreTakenBackFromTheirOwnPurchaseBeforeAnyOther() {
        Instant spendable = BOUGHT.plus(Duration.ofDays(15));
        buy(Programmes.purchase("q", "40", BOUGHT.plusSeconds(1)), BOUGHT.plusSeconds(1));
        ada.when(redeem("r1", 20, spendable));
        ada.when(back(Programmes.back("p", "b", "50")));
        assertThat(ada.points().lots())
                .extracting(Lot::id, Lot::points)
                .containsExactly(tuple("purchase-p", 30L), tuple("purchase-q", 40L));
        ada.when(redeem("r2", 60, spendable));
        ada.when(new DropPurchase(ADA, CLUB, CLUB, "q", spendable));
        assertThat(ada.points().lots()).isEmpty();
        assertThat(ada.points().owed()).as("30 were spent of 40").isEqualTo(30);
    }

    @Test
    void pointsThatExpiredUnspentAreTakenFromNoOtherPurchase() {
        Instant expired = BOUGHT.plus(Duration.ofDays(366));
        buy(Programmes.purchase("q", "100", expired.minusSeconds(60)), expired.minusSeconds(60));
        ada.when(back("p", "b", "30", expired));
        PointsReversed reversed =
                (PointsReversed) ada.when(back("p", "c", "70", expired)).getLast();
        assertThat(ada.balance()).isEqualTo(100);
        assertThat(reversed.points()).isZero();
        assertThat(reversed.forgiven()).isEqualTo(70);
        ada.when(new UndoReturn(ADA, CLUB, CLUB, "p", "c", HUNDRED, expired));
        ada.when(back("p", "d", "70", expired));
        assertThat(ada.balance()).as("given again, and gone again").isEqualTo(100);
    }

    @Test
    void ofPointsThatWerePartlySpentTheOthersAreTakenBackInVain() {
        ada.when(redeem("r", 60, BOUGHT.plus(Duration.ofDays(20))));
        Instant expired = BOUGHT.plus(Duration.ofDays(366));
        buy(Programmes.purchase("q", "100", expired.minusSeconds(60)), expired.minusSeconds(60));
        ada.when(back("p", "b", "50", expired));
        assertThat(ada.balance()).as("40 had expired").isEqualTo(90);
        ada.when(back("p", "c", "50", expired));
        assertThat(ada.balance()).as("60 were spent").isEqualTo(40);
    }

    @Test
    void whatCanNoLongerBeCorrectedStaysThoughNothingWasBoughtSince() {
        assertThat(ada.when(new DropPurchase(ADA, CLUB, CLUB, "p", LAST.plusMillis(1))))
                .noneMatch(PurchaseCounted.class::isInstance);
        assertThat(ada.when(back("p", "b", "30", LAST.plusMillis(1)))).noneMatch(PurchaseCounted.class::isInstance);
        assertThat(ada.when(new DropPurchase(ADA, CLUB, CLUB, "p", LAST)))
                .as("a moment earlier")
                .anyMatch(PurchaseCounted.class::isInstance);
    }

    @Test
    void whatWasSpentIsOwedByTheVersionThatCountedBefore() {
        ada.when(redeem("r", 100, BOUGHT.plus(Duration.ofDays(20))));
        Instant now = BOUGHT.plus(Duration.ofDays(21));
        CountReturn all = new CountReturn(ADA, KIND, KIND, Programmes.back("p", "b", "100"), HUNDRED, now);
        ada.when(all.asOwed());
        assertThat(ada.balance()).isEqualTo(-100);
        ada.when(new UndoReturn(ADA, KIND, KIND, "p", "b", HUNDRED, now));
        assertThat(ada.balance()).isZero();
        ada.when(all);
        assertThat(ada.balance()).as("forgiven").isZero();
    }

    /** As it was before anybody asked what had expired: another purchase's points were taken for it. */
    @Test
    void whatHadExpiredOfAPurchaseThatBringsNothingAnyMoreIsNotForgivenLater() {
        Instant expired = BOUGHT.plus(Duration.ofDays(366));
        buy(Programmes.purchase("q", "100", expired.minusSeconds(60)), expired.minusSeconds(60));
        PurchaseCounted was =
                Objects.requireNonNull(ada.member().purchases().counted().get("p"));
        ada.when(new SettleAccount(ADA, CLUB, expired));
        LotUse others = ada.points().lot("purchase-q").orElseThrow().use(100);
        ada.happened(nothing(was, expired));
        ada.happened(new PointsReversed("club", "ada", "p", 1, 100, List.of(others), 0, 0, 0, expired));
        buy(Programmes.purchase("p", "100", expired), expired);
        Instant active = expired.plus(Duration.ofDays(20));
        ada.when(redeem("r", 100, active));
        ada.when(new DropPurchase(ADA, CLUB, CLUB, "p", active));
        assertThat(ada.balance()).as("all were spent").isEqualTo(-100);
    }

    private static PurchaseCounted nothing(PurchaseCounted was, Instant now) {
        return new PurchaseCounted(
                was.programme(),
                was.customerId(),
                was.purchaseId(),
                was.version(),
                was.purchasedAt(),
                was.day(),
                BigDecimal.ZERO,
                was.buyer(),
                List.of(),
                0,
                was.lotId(),
                was.correctableUntil(),
                now);
    }

    private static CountReturn back(String purchase, String id, String amount, Instant now) {
        return new CountReturn(ADA, CLUB, CLUB, Programmes.back(purchase, id, amount), HUNDRED, now);
    }

    private static RedeemPoints redeem(String id, long points, Instant at) {
        return new RedeemPoints(ADA, CLUB, id, points, "tea", null, null, at);
    }

    private List<LoyaltyEvent> buy(Purchase purchase, Instant now) {
        return ada.when(new CountPurchase(ADA, CLUB, CLUB, purchase, now));
    }

    private static CountReturn back(PurchaseReturned goods) {
        return new CountReturn(ADA, CLUB, CLUB, goods, goods.purchaseId().equals("p") ? HUNDRED : null, BOUGHT);
    }

    private static ReturnedItem milk(String pieces) {
        return new ReturnedItem("milk", new BigDecimal(pieces));
    }
}
