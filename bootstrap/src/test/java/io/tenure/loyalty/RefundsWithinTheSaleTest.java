package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillRefund;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No more of a sale comes back than was paid: in any currency, at any time, by however many tills at once. */
class RefundsWithinTheSaleTest {

    private static final String TOO_LARGE = "loyalty.refund-too-large";
    private static final String DIFFERS = "loyalty.receipt-differs";

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;
    private MemberReference hers;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        ClubOfTheShop.openForgetful(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        hers = ClubOfTheShop.card(tenure, ada);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void moneyOfAnotherCurrencyThanTheProgrammesComesBackOnce() {
        tenure.core().loyalty().commitSale().commit(receipt("r1"), hers, euros("35"), TillTender.NONE, Till.CALLER);
        refund("b1", euros("20"));
        assertThat(answer(() -> refund("b2", euros("20")))).isEqualTo(TOO_LARGE);
        refund("b3", euros("15"));
        assertThat(answer(() -> refund("b4", euros("0.01")))).isEqualTo(TOO_LARGE);
    }

    @Test
    void whatCameBackLongAgoDoesNotComeBackAgain() {
        till.sell("r1", hers, "35", 0);
        till.takeBack("b1", "r1", "30");
        tenure.later(Duration.ofDays(3));
        till.sell("r2", hers, "10", 0);
        assertThat(answer(() -> till.takeBack("b2", "r1", "30"))).isEqualTo(TOO_LARGE);
        till.takeBack("b3", "r1", "5");
    }

    @Test
    void whatIsCancelledCanComeBackAgain() {
        till.sell("r1", hers, "35", 0);
        till.takeBack("b1", "r1", "30");
        till.cancel("b1");
        till.takeBack("b2", "r1", "35");
        assertThat(answer(() -> till.takeBack("b3", "r1", "5"))).isEqualTo(TOO_LARGE);
    }

    @Test
    void manyTillsAtOnceGiveNoMoreBackThanWasPaid() throws Exception {
        till.sell("r1", hers, "35", 0);
        List<Callable<String>> calls = IntStream.range(0, 16)
                .<Callable<String>>mapToObj(i -> () -> answer(() -> till.takeBack("b" + i, "r1", "10")))
                .toList();
        try (ExecutorService tills = Executors.newFixedThreadPool(16)) {
            List<String> answers =
                    tills.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnly("done", TOO_LARGE);
            assertThat(answers).filteredOn("done"::equals).hasSize(3);
        }
    }

    @Test
    void refundThatWasCutOffIsCountedUntilItIsToldAgainOrCancelled() {
        till.sell("r1", hers, "35", 0);
        assertThatThrownBy(() -> refund("b1", goods(new CutOff("7")))).hasMessage("cut off");
        assertThat(answer(() -> till.takeBack("b2", "r1", "35"))).isEqualTo(TOO_LARGE);
        refund("b1", goods(new BigDecimal("7")));
        assertThat(answer(() -> till.takeBack("b3", "r1", "35"))).isEqualTo(TOO_LARGE);
        till.cancel("b1");
        till.takeBack("b4", "r1", "35");
    }

    @Test
    void refundThatWasCutOffIsCancelled() {
        till.sell("r1", hers, "35", 0);
        assertThatThrownBy(() -> refund("b1", goods(new CutOff("7")))).hasMessage("cut off");
        till.cancel("b1");
        till.takeBack("b2", "r1", "35");
    }

    @Test
    void goodsOfFormerMembersComeBack() {
        till.sell("r1", hers, "35", 0);
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.End("moved away"), SHOP);
        TillRefund back = till.takeBack("b1", "r1", "30");
        assertThat(back.member()).isNull();
        assertThat(till.takeBack("b1", "r1", "30")).isEqualTo(back);
        assertThat(onRecord("b1").kind()).isEqualTo(InteractionKind.RETURN);
        assertThat(answer(() -> till.takeBack("b2", "r1", "30"))).isEqualTo(TOO_LARGE);
    }

    @Test
    void refundThatCannotGoOnRecordLeavesItsPartOfTheSale() {
        till.sell("r1", hers, "35", 0);
        TillPurchase unnamed = new TillPurchase(
                "high-street",
                Installation.MAY,
                Money.of("35", "GBP"),
                List.of(new LineItem(" ", null, BigDecimal.ONE, null)));
        assertThat(answer(() -> refund("b1", unnamed))).startsWith("relationship.");
        till.takeBack("b2", "r1", "35");
    }

    @Test
    void numberOfAnotherInteractionIsNoRefund() {
        till.sell("r1", hers, "35", 0);
        tell("b1", InteractionKind.PURCHASE, ada.customer(), "10", null);
        assertThat(answer(() -> till.takeBack("b1", "r1", "35"))).isEqualTo(DIFFERS);
        till.cancel("b1");
        assertThat(onRecord("b1").retractedBecause()).isNull();
        till.takeBack("b2", "r1", "35");
    }

    @Test
    void whatWasToldOfTheCustomerThatARecordBecameCounts() throws Exception {
        till.sell("r1", hers, "35", 0);
        CustomerId bob = tenure.register("bob");
        tenure.relationship().mergeCustomers().merge(bob, ada.customer(), SHOP);
        tell("f1", InteractionKind.RETURN, bob, "-30", onRecord("r1").id());
        assertThat(answer(() -> till.takeBack("b1", "r1", "30"))).isEqualTo(TOO_LARGE);
        till.takeBack("b2", "r1", "5");
    }

    @Test
    void whatWasToldOfThemWhileTheyWereOneCountsWhenTheyAreNot() throws Exception {
        till.sell("r1", hers, "35", 0);
        CustomerId bob = tenure.register("bob");
        CustomerId carl = tenure.register("carl");
        tenure.relationship().mergeCustomers().merge(bob, ada.customer(), SHOP);
        tenure.relationship().mergeCustomers().merge(bob, carl, SHOP);
        tell("f1", InteractionKind.RETURN, bob, "-20", onRecord("r1").id());
        tell("f2", InteractionKind.RETURN, carl, "-10", onRecord("r1").id());
        tenure.relationship().splitCustomer().split(bob, ada.customer(), SHOP);
        tenure.relationship().splitCustomer().split(bob, carl, SHOP);
        assertThat(answer(() -> till.takeBack("b1", "r1", "6"))).isEqualTo(TOO_LARGE);
        till.takeBack("b2", "r1", "5");
    }

    @Test
    void returnThatAnotherSourceToldUnderTheNumberIsOfTheSameMoney() {
        till.sell("r1", hers, "35", 0);
        String sale = onRecord("r1").id();
        tell("b1", InteractionKind.RETURN, ada.customer(), "-1", sale);
        assertThat(answer(() -> till.takeBack("b1", "r1", "34"))).isEqualTo(DIFFERS);
        assertThat(answer(() -> refund("b1", euros("1")))).isEqualTo(DIFFERS);
        till.takeBack("b1", "r1", "1");
        assertThat(answer(() -> till.takeBack("b2", "r1", "34.01"))).isEqualTo(TOO_LARGE);
        tell("b3", InteractionKind.RETURN, ada.customer(), "-34", sale);
        tenure.relationship().retractInteraction().retract(onRecord("b3").id(), "mistyped", SHOP);
        assertThat(answer(() -> till.takeBack("b3", "r1", "34"))).isEqualTo(DIFFERS);
        till.takeBack("b4", "r1", "34");
    }

    @Test
    void otherReturnUnderTheNumberOfARefundThatWasCutOffStands() {
        till.sell("r1", hers, "35", 0);
        assertThatThrownBy(() -> refund("b1", goods(new CutOff("7")))).hasMessage("cut off");
        tell("b1", InteractionKind.RETURN, ada.customer(), "-1", onRecord("r1").id());
        assertThat(answer(() -> refund("b1", goods(new BigDecimal("7"))))).isEqualTo(DIFFERS);
        assertThat(answer(() -> refund("b1", goods(new BigDecimal("7")))))
                .as("the number is not shut: a return of the sale stands under it")
                .isEqualTo(DIFFERS);
        till.takeBack("b2", "r1", "34");
    }

    @Test
    void goodsOfWhoIsInSeveralProgrammesComeBack() throws Exception {
        tenure.core()
                .loyalty()
                .draftProgramme()
                .draft("guild", ClubOfTheShop.TEXT.replace("name: club", "name: guild"), Installation.MARKETER);
        tenure.core()
                .loyalty()
                .putProgrammeInForce()
                .putInForce(new ProgrammeVersion("guild", 1), null, Installation.MARKETER);
        tenure.core()
                .loyalty()
                .changeAccount()
                .change(new AccountId("guild", ada.customer()), new LoyaltyDeed.Enrol("south", null, null), SHOP);
        tell("r1", InteractionKind.PURCHASE, ada.customer(), "35", null);
        assertThat(till.takeBack("b1", "r1", "30").member()).isNull();
        assertThat(onRecord("b1").amount()).isEqualByComparingTo("-30");
    }

    private void tell(String id, InteractionKind kind, CustomerId of, String pounds, @Nullable String refersTo) {
        tenure.relationship().recordInteraction().record(Till.told(id, kind, of, pounds, refersTo), SHOP);
    }

    private TillRefund refund(String receipt, TillPurchase goods) {
        return tenure.core().loyalty().refundSale().refund(receipt(receipt), receipt("r1"), goods, Till.CALLER);
    }

    private static TillPurchase euros(String amount) {
        return new TillPurchase("high-street", Installation.MAY, Money.of(amount, "EUR"), List.of());
    }

    private static TillPurchase goods(BigDecimal pieces) {
        return new TillPurchase(
                "high-street",
                Installation.MAY,
                Money.of("35", "GBP"),
                List.of(new LineItem("milk", null, pieces, new BigDecimal("5"))));
    }

    /** A number of pieces at which the call breaks off once its receipt is taken, before the goods are on record. */
    private static final class CutOff extends BigDecimal {

        private static final long serialVersionUID = 1;

        CutOff(String pieces) {
            super(pieces);
        }

        @Override
        public BigDecimal negate() {
            throw new IllegalStateException("cut off");
        }
    }

    private static ReceiptId receipt(String number) {
        return new ReceiptId("high-street", number);
    }

    private InteractionView onRecord(String receipt) {
        tenure.caughtUp();
        return tenure.relationship()
                .queries()
                .interaction("high-street", receipt, SHOP)
                .orElseThrow();
    }
}
