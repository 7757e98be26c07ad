package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.CouponDeed;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points, coupons and stored money that pay at tills. */
class TillTendersTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;
    private MemberReference hers;
    private String coupon;

    Installation install(Path place) {
        return Installation.open(place);
    }

    @BeforeEach
    void open() throws Exception {
        tenure = install(directory);
        till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Adjust("a1", 100, "welcome"), SHOP);
        ClubOfTheShop.topUp(tenure, ada);
        hers = ClubOfTheShop.card(tenure, ada);
        coupon = codes("tenner").getFirst();
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void quoteSaysWhatEachWouldPayAndDoesNothing() {
        TillAnswer quote = till.quote(hers, "35.00", tender(0, coupon, "20.50"));
        assertThat(quote.payment())
                .isEqualTo(new TillPayment(
                        0,
                        null,
                        BigDecimal.ZERO,
                        new BigDecimal("10.00"),
                        new BigDecimal("20.50"),
                        new BigDecimal("4.50")));
        assertThat(quote.points())
                .as("of what a coupon gives nothing is earned")
                .isEqualTo(25);
        assertThat(till.lookUp(hers)).isEqualTo(standing(100, "105.00"));
        assertThat(till.quote(hers, "35.00", tender(0, coupon, "0")).payment().coupon())
                .as("the coupon is still there")
                .isEqualByComparingTo("10");
    }

    @Test
    void saleTakesEachOnceHoweverOftenItIsTold() {
        TillAnswer first = till.sell("r1", hers, "35.00", tender(30, coupon, "20.50"));
        assertThat(till.sell("r1", hers, "35.00", tender(30, coupon, "20.50"))).isEqualTo(first);
        assertThat(first.payment())
                .isEqualTo(new TillPayment(
                        30,
                        null,
                        BigDecimal.ZERO,
                        new BigDecimal("10.00"),
                        new BigDecimal("20.50"),
                        new BigDecimal("4.50")));
        assertThat(first.member().storedValue()).containsExactly(new TillMember.Wallet("GBP", new BigDecimal("84.50")));
        assertThat(onRecord("r1").amount()).as("what was paid").isEqualByComparingTo("25");
        assertThat(answer(() -> till.sell("r2", hers, "35.00", tender(0, coupon, "0"))))
                .isEqualTo("loyalty.coupon-used");
        assertThat(answer(() -> till.sell("r1", hers, "35.00", tender(30, coupon, "20.00"))))
                .isEqualTo("loyalty.receipt-differs");
    }

    @Test
    void saleThatIsRefusedLeavesNothingTaken() {
        assertThat(answer(() -> till.sell("r1", hers, "200.00", tender(30, coupon, "150"))))
                .isEqualTo("loyalty.not-enough-money");
        assertThat(till.lookUp(hers)).isEqualTo(standing(100, "105.00"));
        assertThat(answer(() -> till.sell("r1", hers, "20.00", tender(0, coupon, "10.01"))))
                .isEqualTo("loyalty.tender-too-large");
        assertThat(answer(() -> till.sell("r1", hers, "20.00", tender(500, coupon, "10"))))
                .isEqualTo("loyalty.not-enough-points");
        assertThat(answer(() -> till.sell("r1", hers, "20.00", tender(0, "ABCD-EFGH-JKMN-PQRS", "0"))))
                .isEqualTo("loyalty.unknown-coupon");
        assertThat(answer(() -> till.sell("r1", hers, "20.00", tender(0, null, "0.005"))))
                .isEqualTo("loyalty.amount-invalid");

        TillAnswer sale = till.sell("r1", hers, "20.00", tender(0, coupon, "10"));
        assertThat(sale.payment().due()).isEqualByComparingTo("0");
        assertThat(till.lookUp(hers).storedValue())
                .containsExactly(new TillMember.Wallet("GBP", new BigDecimal("95.00")));
    }

    @Test
    void cancellationGivesEverythingBack() {
        till.sell("r1", hers, "35.00", tender(30, coupon, "20.50"));
        till.cancel("r1");
        till.cancel("r1");
        assertThat(till.lookUp(hers)).isEqualTo(standing(100, "105.00"));
        assertThat(till.sell("r2", hers, "35.00", tender(0, coupon, "0"))
                        .payment()
                        .coupon())
                .isEqualByComparingTo("10");
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).equal()).isTrue();
    }

    @Test
    void cancellationGivesBackWhatADeskHasLeftWhateverItCallsItsRefund() {
        till.sell("r1", hers, "35.00", tender(0, null, "20.50"));
        refund("cancelled", "5");
        till.cancel("r1");
        till.cancel("r1");
        assertThat(till.lookUp(hers)).isEqualTo(standing(100, "105.00"));
    }

    @Test
    void cancellationGivesBackTheRestWhenADeskHasPutAllStoredMoneyBack() {
        till.sell("r1", hers, "35.00", tender(30, null, "20.50"));
        refund("cancelled", "20.50");
        till.cancel("r1");
        assertThat(till.lookUp(hers)).isEqualTo(standing(100, "105.00"));
    }

    @Test
    void desksCallNothingWhatTillsCallTheirSales() {
        String sale = "receipt-high-street@r1-1";
        CouponBasket basket = new CouponBasket(ada.customer(), new BigDecimal("35"), null);
        List<ThrowingCallable> deeds = List.of(
                () -> wallet(new WalletDeed.Spend(sale, new BigDecimal("20.50"), "tea")),
                () -> account(new LoyaltyDeed.Redeem(sale, 30, "tea")),
                () -> account(new LoyaltyDeed.RedeemReward(sale, "mug", 30)),
                () -> coupon(new CouponDeed.Reserve(sale, basket, Duration.ofMinutes(5))),
                () -> coupon(new CouponDeed.Redeem(sale, basket)),
                () -> coupon(new CouponDeed.Release(sale)));
        assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("loyalty.reference-reused"));
        wallet(new WalletDeed.Spend("receipt-7", new BigDecimal("5"), "tea"));
        till.sell("r1", hers, "35.00", tender(30, coupon, "20.50"));
        assertThat(till.lookUp(hers).storedValue())
                .containsExactly(new TillMember.Wallet("GBP", new BigDecimal("79.50")));
    }

    @Test
    void desksTakeNothingBackThatPaysForASale() {
        TillAnswer sale = till.sell("r1", hers, "35.00", tender(30, coupon, "20.50"));
        List<ThrowingCallable> deeds = List.of(
                () -> account(new LoyaltyDeed.CancelRedemption("receipt-high-street@r1-1")),
                () -> coupon(new CouponDeed.Cancel("receipt-high-street@r1-1")));
        assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("loyalty.sale-at-till"));
        assertThat(till.sell("r1", hers, "35.00", tender(30, coupon, "20.50"))).isEqualTo(sale);
        till.cancel("r1");
        assertThat(till.lookUp(hers)).isEqualTo(standing(100, "105.00"));
    }

    @Test
    void saleThatWasBookedIsAnsweredAsBeforeHoweverLateItIsToldAgain() {
        TillPayment paid =
                till.sell("r1", hers, "35.00", tender(0, coupon, "20.50")).payment();
        tenure.later(Duration.ofDays(401));
        till.sell("r9", hers, "80.00", tender(0, null, "80"));
        assertThat(till.sell("r1", hers, "35.00", tender(0, coupon, "20.50")).payment())
                .as("also when the wallet has forgotten that it paid")
                .isEqualTo(paid);
        assertThat(answer(() -> till.sell("r2", hers, "35.00", tender(0, coupon, "0"))))
                .isEqualTo("loyalty.coupon-used");
        assertThat(answer(() -> till.sell("r1", hers, "35.00", tender(0, null, "0"))))
                .isEqualTo("loyalty.receipt-differs");
    }

    @Test
    void saleThatAnotherSourceToldBeforeIsFreeAgainWhenItCannotBePaid() {
        tenure.relationship().recordInteraction().record(Till.fed("r1", "ada", "35.00"), SHOP);
        tenure.later(Duration.ofSeconds(1));
        assertThat(answer(() -> till.sell("r1", hers, "35.00", tender(500, coupon, "0"))))
                .isEqualTo("loyalty.not-enough-points");
        assertThat(till.sell("r1", hers, "35.00", tender(0, coupon, "0"))
                        .payment()
                        .coupon())
                .isEqualByComparingTo("10");
    }

    @Test
    void saleThatIsRefusedKeepsNothingThatPaidAlthoughAnotherSourceHasToldIt() {
        till.sell("r0", hers, "35.00", tender(0, coupon, "0"));
        tenure.relationship().recordInteraction().record(Till.fed("r1", "ada", "35.00"), SHOP);
        assertThat(answer(() -> till.sell("r1", hers, "35.00", tender(30, coupon, "0"))))
                .isEqualTo("loyalty.coupon-used");
        assertThat(answer(() -> account(new LoyaltyDeed.Redeem("all", 100, "tea"))))
                .isEqualTo("done");
    }

    @Test
    void saleThatIsTooOldToGiveBackWhatPaidIsNotCancelledByHalf() {
        till.sell("r1", hers, "35.00", tender(0, null, "20.50"));
        till.sell("r2", hers, "35.00", tender(30, null, "0"));
        till.sell("r3", hers, "35.00", tender(0, coupon, "0"));
        tenure.later(Duration.ofDays(401));
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo("loyalty.receipt-too-old");
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo("loyalty.receipt-too-old");
        assertThat(onRecord("r1").retractedBecause()).isNull();
        assertThat(till.sell("r9", hers, "10.00", tender(0, null, "5"))
                        .payment()
                        .storedValue())
                .as("what was spent long ago is forgotten by the next spending")
                .isEqualByComparingTo("5");
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo("loyalty.receipt-too-old");
        till.cancel("r3");
        assertThat(till.lookUp(hers).storedValue())
                .containsExactly(new TillMember.Wallet("GBP", new BigDecimal("79.50")));
    }

    @Test
    void tillsTakeAmountsThatSomebodyCanPay() {
        assertThat(answer(() -> till.sell("r1", hers, "35.001", tender(0, null, "0"))))
                .isEqualTo("loyalty.amount-invalid");
        assertThat(answer(() -> till.quote(hers, "35.001", tender(0, null, "0"))))
                .isEqualTo("loyalty.amount-invalid");
        till.sell("r1", hers, "35.00", tender(0, coupon, "0"));
        assertThat(answer(() -> till.takeBack("b1", "r1", "25.01"))).isEqualTo("loyalty.refund-too-large");
        assertThat(answer(() -> till.takeBack("b1", "r1", "0.001"))).isEqualTo("loyalty.amount-invalid");
        till.takeBack("b1", "r1", "20");
        till.takeBack("b1", "r1", "20");
        assertThat(answer(() -> till.takeBack("b2", "r1", "5.01"))).isEqualTo("loyalty.refund-too-large");
        till.takeBack("b2", "r1", "5");
    }

    private void account(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }

    private void coupon(CouponDeed deed) {
        tenure.core().loyalty().useCoupon().use("club", coupon, deed, SHOP);
    }

    private void wallet(WalletDeed deed) {
        tenure.core()
                .loyalty()
                .changeWallet()
                .change(new WalletId("club", ada.customer(), Currency.getInstance("GBP")), deed, SHOP);
    }

    private void refund(String id, String amount) {
        wallet(new WalletDeed.Refund("receipt-high-street@r1-1", id, new BigDecimal(amount)));
    }

    private InteractionView onRecord(String receipt) {
        tenure.core()
                .relationship()
                .queries()
                .awaitVisible(tenure.core().ledger().head());
        return tenure.core()
                .relationship()
                .queries()
                .interaction("high-street", receipt, SHOP)
                .orElseThrow();
    }

    private List<String> codes(String id) {
        var loyalty = tenure.core().loyalty();
        long batch = loyalty.issueCoupons()
                .issue("club", id, id, 5, MARKETER)
                .batch()
                .number();
        return loyalty.handOutCouponCodes().handOut("club", batch, MARKETER).toList();
    }

    private static TillTender tender(long points, @Nullable String code, String stored) {
        return new TillTender(points, code, new BigDecimal(stored));
    }

    private static TillMember standing(long points, String pounds) {
        return new TillMember(
                "club", points, points, 0, 0, "", List.of(new TillMember.Wallet("GBP", new BigDecimal(pounds))));
    }
}
