package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sale is cancelled whole or not at all, and nobody else's purchase with it. */
class CancelledSalesTest {

    private static final String REFUNDED = "loyalty.receipt-refunded";
    private static final String CANCELLED = "loyalty.receipt-cancelled";

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
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        hers = ClubOfTheShop.card(tenure, ada);
        ClubOfTheShop.topUp(tenure, ada);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void saleOfWhichSomethingCameBackIsCancelledAfterItsRefunds() {
        till.sell("r1", hers, "100", new TillTender(0, null, new BigDecimal("100")));
        till.takeBack("b1", "r1", "40");
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        assertThat(stored()).isEqualTo("5.00");
        till.cancel("b1");
        till.cancel("r1");
        till.cancel("r1");
        assertThat(stored()).isEqualTo("105.00");
        assertThat(answer(() -> till.takeBack("b2", "r1", "40"))).isEqualTo(CANCELLED);
    }

    @Test
    void whatAnotherSourceToldToHaveComeBackIsRetractedFirst() {
        till.sell("r1", hers, "35", 0);
        tell("f1", InteractionKind.RETURN, ada.customer(), "-5", onRecord("r1").id());
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        tenure.relationship().retractInteraction().retract(onRecord("f1").id(), "mistyped", SHOP);
        till.cancel("r1");
        assertThat(onRecord("r1").retractedBecause()).isNotNull();
    }

    @Test
    void saleThatOnlyAnotherSourceToldIsCancelledAfterItsRefunds() {
        tell("r1", InteractionKind.PURCHASE, ada.customer(), "35", null);
        till.takeBack("b1", "r1", "5");
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        till.cancel("b1");
        till.cancel("r1");
        assertThat(onRecord("r1").retractedBecause()).isNotNull();
    }

    @Test
    void refundOfASaleThatIsCancelledMeanwhileIsNone() {
        till.sell("r1", hers, "35", 0);
        TillPurchase goods = new TillPurchase(
                "high-street",
                Installation.MAY,
                Money.of("35", "GBP"),
                List.of(new LineItem("milk", null, new Cancelling(till), new BigDecimal("5"))));
        assertThat(answer(() -> tenure.core()
                        .loyalty()
                        .refundSale()
                        .refund(
                                new ReceiptId("high-street", "b1"),
                                new ReceiptId("high-street", "r1"),
                                goods,
                                Till.CALLER)))
                .isEqualTo(CANCELLED);
        assertThat(onRecord("r1").retractedBecause()).isNotNull();
        tenure.caughtUp();
        assertThat(tenure.relationship().queries().interaction("high-street", "b1", SHOP))
                .isEmpty();
        assertThat(till.lookUp(hers).balance()).isZero();
    }

    @Test
    void saleThatIsCancelledWhileItIsCountedBringsNoPoints() {
        onceBefore(CountPurchase.class, () -> till.cancel("r1"));
        assertThat(answer(() -> till.sell("r1", hers, "35", 0))).isEqualTo(CANCELLED);
        assertThat(till.lookUp(hers).balance()).isZero();
        assertThat(onRecord("r1").retractedBecause()).isNotNull();
    }

    @Test
    void saleThatIsRetractedWhileItIsCountedBringsNoPoints() {
        onceBefore(CountPurchase.class, () -> tenure.relationship()
                .retractInteraction()
                .retract(onRecord("r1").id(), "mistyped", SHOP));
        assertThat(till.sell("r1", hers, "35", 0).points()).isZero();
        assertThat(till.lookUp(hers).balance()).isZero();
    }

    @Test
    void refundThatIsCancelledWhileItIsCountedTakesNoPoints() {
        till.sell("r1", hers, "35", 0);
        onceBefore(CountReturn.class, () -> till.cancel("b1"));
        assertThat(answer(() -> till.takeBack("b1", "r1", "5"))).isEqualTo(CANCELLED);
        assertThat(till.lookUp(hers).balance()).isEqualTo(35);
    }

    /** Before the till's own command: a policy may send the same one sooner, and comes too early or too late. */
    private void onceBefore(Class<?> command, Runnable deed) {
        Thread till = Thread.currentThread();
        AtomicBoolean once = new AtomicBoolean();
        tenure.core().commands().registerHandlerInterceptor((unit, chain) -> {
            if (Thread.currentThread().equals(till)
                    && command.isInstance(unit.getMessage().getPayload())
                    && once.compareAndSet(false, true)) {
                CompletableFuture.runAsync(deed).join();
            }
            return chain.proceed();
        });
    }

    @Test
    void refundThatComesBetweenLeavesTheSaleAsItIs() {
        till.sell("r1", hers, "100", new TillTender(0, null, new BigDecimal("100")));
        onceBefore(CancelReceipt.class, () -> till.takeBack("b1", "r1", "40"));
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        assertThat(till.sell("r1", hers, "100", new TillTender(0, null, new BigDecimal("100"))))
                .isNotNull();
        assertThat(stored()).isEqualTo("5.00");
        till.cancel("b1");
        till.cancel("r1");
        assertThat(stored()).isEqualTo("105.00");
    }

    @Test
    void saleThatWasRetractedIsNotPaidBackBesideItsRefund() {
        till.sell("r1", hers, "100", new TillTender(0, null, new BigDecimal("100")));
        till.takeBack("b1", "r1", "40");
        String sale = onRecord("r1").id();
        tenure.relationship().retractInteraction().retract(sale, "mistyped", SHOP);
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        assertThat(stored()).isEqualTo("5.00");
        till.cancel("b1");
        till.cancel("r1");
        assertThat(stored()).isEqualTo("105.00");
    }

    @Test
    void saleThatWasCorrectedIsNotPaidBackBesideItsRefund() {
        till.sell("r1", hers, "100", new TillTender(0, null, new BigDecimal("100")));
        till.takeBack("b1", "r1", "40");
        correct("r1", InteractionKind.PURCHASE, Money.of("100", "EUR"), null);
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        correct("r1", InteractionKind.COMPLAINT, Money.of("100", "GBP"), null);
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo(REFUNDED);
        assertThat(stored()).isEqualTo("5.00");
    }

    @Test
    void whatAnotherSourceToldStandsWhenARefusedRefundIsCancelled() {
        till.sell("r1", hers, "35", 0);
        tell("b1", InteractionKind.RETURN, ada.customer(), "-1", onRecord("r1").id());
        tell("b2", InteractionKind.PURCHASE, ada.customer(), "10", null);
        assertThat(answer(() -> till.takeBack("b1", "r1", "34"))).isEqualTo("loyalty.receipt-differs");
        assertThat(answer(() -> till.takeBack("b2", "r1", "5000"))).isEqualTo("loyalty.receipt-differs");
        till.cancel("b1");
        till.cancel("b2");
        till.cancel("b2");
        assertThat(onRecord("b1").retractedBecause()).isNull();
        assertThat(onRecord("b2").retractedBecause()).isNull();
    }

    @Test
    void refundThatIsSaidToBeOfAnotherSaleByNowIsCancelled() {
        till.sell("r1", hers, "35", 0);
        till.sell("r2", hers, "35", 0);
        till.takeBack("b1", "r1", "5");
        correct(
                "b1",
                InteractionKind.RETURN,
                Money.of("-5", "GBP"),
                onRecord("r2").id());
        till.cancel("b1");
        assertThat(onRecord("b1").retractedBecause()).isNotNull();
        till.takeBack("b2", "r1", "35");
    }

    @Test
    void numberThatWasCancelledBeforeAnythingWasUnderItIsASaleIfAnotherSourceTellsIt() {
        till.cancel("r1");
        tell("r1", InteractionKind.PURCHASE, ada.customer(), "35", null);
        till.takeBack("b1", "r1", "5");
        assertThat(onRecord("b1").amount()).isEqualByComparingTo("-5");
    }

    private void correct(String receipt, InteractionKind kind, Money amount, @Nullable String refersTo) {
        tenure.relationship()
                .correctInteraction()
                .correct(onRecord(receipt).id(), Till.corrected(kind, amount, refersTo), "mistyped", SHOP);
    }

    @Test
    void purchaseOfAnotherCustomerUnderTheNumberOfARefusedSaleStands() {
        tell("r1", InteractionKind.PURCHASE, tenure.register("bob"), "10", null);
        assertThat(answer(() -> till.sell("r1", hers, "10", 0))).isEqualTo("loyalty.receipt-differs");
        till.cancel("r1");
        assertThat(onRecord("r1").retractedBecause()).isNull();
    }

    @Test
    void purchaseUnderTheNumberOfARefusedRefundIsStillASale() {
        till.sell("r1", hers, "35", 0);
        tell("b1", InteractionKind.PURCHASE, ada.customer(), "10", null);
        assertThat(answer(() -> till.takeBack("b1", "r1", "35"))).isEqualTo("loyalty.receipt-differs");
        till.takeBack("b2", "b1", "10");
        assertThat(onRecord("b2").amount()).isEqualByComparingTo("-10");
    }

    private void tell(String id, InteractionKind kind, CustomerId of, String pounds, @Nullable String refersTo) {
        tenure.relationship().recordInteraction().record(Till.told(id, kind, of, pounds, refersTo), SHOP);
    }

    private String stored() {
        List<TillMember.Wallet> wallets = till.lookUp(hers).storedValue();
        return wallets.isEmpty() ? "0" : wallets.getFirst().balance().toPlainString();
    }

    private InteractionView onRecord(String receipt) {
        tenure.caughtUp();
        return tenure.relationship()
                .queries()
                .interaction("high-street", receipt, SHOP)
                .orElseThrow();
    }

    /** A number of pieces that cancels the sale while the refund makes out what it was told. */
    private static final class Cancelling extends BigDecimal {

        private static final long serialVersionUID = 1;

        private final transient Till till;

        Cancelling(Till till) {
            super("7");
            this.till = till;
        }

        @Override
        public String toString() {
            till.cancel("r1");
            return super.toString();
        }
    }
}
