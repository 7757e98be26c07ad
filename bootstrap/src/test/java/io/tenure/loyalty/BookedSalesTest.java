package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AbandonSpending;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.BookSale;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CommitSale;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.RefuseSale;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sale is paid for and booked, or leaves nothing, whoever tells it at once and wherever a call is cut off. */
class BookedSalesTest {

    private static final String CANCELLED = "loyalty.receipt-cancelled";
    private static final TillTender POINTS = TillTender.ofPoints(30);
    private static final TillTender STORED = new TillTender(0, null, new BigDecimal("100"));
    private static final TillTender BOTH = new TillTender(30, null, new BigDecimal("100"));
    private static final TillTender TOO_MUCH = new TillTender(30, null, new BigDecimal("150"));

    private static final Executor THREADS = deed -> Thread.ofPlatform().start(deed);

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;
    private MemberReference hers;
    private Thread caller;

    @BeforeEach
    void open() throws Exception {
        caller = Thread.currentThread();
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
    void callThatIsRefusedAfterAnotherHasPaidIsAnsweredAsTheOther() {
        CompletableFuture<TillAnswer> other = new CompletableFuture<>();
        onceBefore(RefuseSale.class, () -> {
            give("a1", 30);
            other.complete(till.sell("r1", hers, "40", POINTS));
        });
        assertThat(till.sell("r1", hers, "40", POINTS).saleId())
                .isEqualTo(other.join().saleId());
        assertThat(till.lookUp(hers).active()).isZero();
        assertThat(till.lookUp(hers).pending()).isEqualTo(40);
    }

    @Test
    void callThatHasPaidWhenAnotherIsRefusedBeginsAnew() {
        CompletableFuture<String> paying = new CompletableFuture<>();
        CompletableFuture<String> refused = new CompletableFuture<>();
        CountDownLatch paid = new CountDownLatch(1);
        onceBefore(BookSale.class, () -> {
            paid.countDown();
            refused.join();
        });
        onceBefore(RefuseSale.class, () -> {
            give("a1", 30);
            paying.completeAsync(() -> answer(() -> till.sell("r1", hers, "140", BOTH)), THREADS);
            try {
                paid.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        refused.complete(answer(() -> till.sell("r1", hers, "140", BOTH)));
        assertThat(refused.join()).isEqualTo("loyalty.not-enough-points");
        assertThat(paying.join()).isEqualTo("done");
        assertThat(till.lookUp(hers).active()).isZero();
        assertThat(stored()).isEqualTo("5.00");
        assertThat(till.sell("r1", hers, "140", BOTH).payment().due()).isEqualByComparingTo("40");
    }

    @Test
    void saleThatIsCancelledBeforeItIsBookedLeavesNothing() {
        onceBefore(BookSale.class, () -> till.cancel("r1"));
        assertThat(answer(() -> till.sell("r1", hers, "100", STORED))).isEqualTo(CANCELLED);
        assertThat(stored()).isEqualTo("105.00");
        assertThat(onRecord("r1")).isEmpty();
    }

    @Test
    void refusalThatIsCutOffLeavesNothingAlthoughTheTillFallsSilent() {
        give("a1", 30);
        AtomicBoolean cut = cutOffBefore(AbandonSpending.class);
        assertThatThrownBy(() -> till.sell("r1", hers, "200", TOO_MUCH)).hasStackTraceContaining("cut off");
        cut.set(false);
        eventually(() -> assertThat(till.lookUp(hers).active()).isEqualTo(30));
        assertThat(answer(() -> till.sell("r1", hers, "200", TOO_MUCH))).isEqualTo("loyalty.not-enough-money");
        assertThat(till.sell("r1", hers, "200", BOTH).payment().points()).isEqualTo(30);
        assertThat(stored()).isEqualTo("5.00");
    }

    @Test
    void cancellationThatIsCutOffLeavesNothingAlthoughTheTillFallsSilent() {
        give("a1", 30);
        till.sell("r1", hers, "140", BOTH);
        cutOffBefore(CancelRedemption.class);
        assertThatThrownBy(() -> till.cancel("r1")).hasStackTraceContaining("cut off");
        eventually(() -> assertThat(till.lookUp(hers).balance()).isEqualTo(30));
        assertThat(stored()).isEqualTo("105.00");
        assertThat(onRecord("r1"))
                .hasValueSatisfying(sale -> assertThat(sale.retractedBecause()).isNotNull());
    }

    @Test
    void saleThatIsRecordedAfterItWasCancelledIsTakenBackAlthoughTheTillFallsSilent() {
        onceBefore(RecordInteraction.class, () -> till.cancel("r1"));
        cutOffBefore(RetractInteraction.class);
        assertThatThrownBy(() -> till.sell("r1", hers, "35", TillTender.NONE)).isInstanceOf(RuntimeException.class);
        eventually(() -> assertThat(onRecord("r1"))
                .hasValueSatisfying(sale -> assertThat(sale.retractedBecause()).isNotNull()));
        heardSoFar();
        assertThat(till.lookUp(hers).balance()).isEqualTo(10);
    }

    @Test
    void repeatPutsRightWhatACallCountedThatWasCutOffAfterAnOfficeRetractedIt() {
        onceBefore(CountPurchase.class, true, () -> {
            tenure.relationship()
                    .retractInteraction()
                    .retract(onRecord("r1").orElseThrow().id(), "mistyped", SHOP);
            heardSoFar();
        });
        AtomicBoolean cut = cutOffBefore(DropPurchase.class);
        assertThatThrownBy(() -> till.sell("r1", hers, "35", TillTender.NONE)).hasStackTraceContaining("cut off");
        assertThat(till.lookUp(hers).balance()).isEqualTo(45);
        cut.set(false);
        assertThat(till.sell("r1", hers, "35", TillTender.NONE).points()).isZero();
        assertThat(till.lookUp(hers).balance()).isEqualTo(10);
    }

    @Test
    void whatAnotherSourceToldIsNoSaleIfItIsNoneOrWasTakenBack() {
        till.sell("r0", hers, "10", TillTender.NONE);
        tell("r1", InteractionKind.RETURN, "-1", onRecord("r0").orElseThrow().id());
        tell("r2", InteractionKind.PURCHASE, "100", null);
        tenure.relationship()
                .retractInteraction()
                .retract(onRecord("r2").orElseThrow().id(), "mistyped", SHOP);
        assertThat(answer(() -> till.sell("r1", hers, "100", STORED))).isEqualTo("loyalty.receipt-differs");
        assertThat(answer(() -> till.sell("r2", hers, "100", STORED))).isEqualTo("loyalty.receipt-differs");
        assertThat(stored()).isEqualTo("105.00");
        assertThat(onRecord("r1").orElseThrow().retractedBecause()).isNull();
        assertThat(answer(() -> till.sell("r1", hers, "100", STORED))).isEqualTo(CANCELLED);
        assertThat(onRecord("r1").orElseThrow().retractedBecause()).isNull();
    }

    @Test
    void numberOfASaleThatCouldNotGoOnRecordMayBeToldAnew() {
        Till ahead = new Till(() -> tenure.core().loyalty(), Installation.MAY.plus(Duration.ofHours(25)));
        assertThat(answer(() -> ahead.sell("r1", hers, "100", STORED))).isEqualTo("relationship.occurred-at-too-late");
        assertThat(stored()).isEqualTo("105.00");
        till.sell("r1", hers, "100", STORED);
        assertThat(answer(() -> ahead.takeBack("b1", "r1", "10"))).isEqualTo("relationship.occurred-at-too-late");
        till.takeBack("b1", "r1", "10");
        assertThat(stored()).isEqualTo("5.00");
    }

    @Test
    void purchaseThatAnotherSourceTellsUnderANumberThatWasShutStays() {
        tenure.later(Duration.ofDays(2));
        Till ahead = new Till(() -> tenure.core().loyalty(), Installation.MAY.plus(Duration.ofDays(3)));
        onceBefore(CommitSale.class, () -> tenure.later(Duration.ofHours(-1)));
        assertThat(answer(() -> ahead.sell("r1", hers, "35", TillTender.NONE)))
                .isEqualTo("relationship.occurred-at-too-late");
        tenure.later(Duration.ofHours(1));
        assertThat(answer(() -> ahead.sell("r1", hers, "35", TillTender.NONE))).isEqualTo(CANCELLED);
        tenure.relationship().recordInteraction().record(Till.fed("r1", "ada", "35"), SHOP);
        eventually(() -> assertThat(till.lookUp(hers).balance()).isEqualTo(35));
        assertThat(onRecord("r1").orElseThrow().retractedBecause()).isNull();
    }

    @Test
    void purchaseThatATillWasRefusedForComesBackAsAnyOther() {
        tenure.relationship()
                .recordInteraction()
                .record(Till.told("r1", InteractionKind.PURCHASE, tenure.register("bob"), "10", null), SHOP);
        assertThat(answer(() -> till.sell("r1", hers, "10", TillTender.NONE))).isEqualTo("loyalty.receipt-differs");
        till.takeBack("b1", "r1", "10");
        assertThat(onRecord("b1").orElseThrow().amount()).isEqualByComparingTo("-10");
    }

    private void onceBefore(Class<?> command, Runnable deed) {
        onceBefore(command, false, deed);
    }

    /** @param ours whether only what this test calls itself waits for it */
    private void onceBefore(Class<?> command, boolean ours, Runnable deed) {
        AtomicBoolean once = new AtomicBoolean();
        tenure.core().commands().registerHandlerInterceptor((unit, chain) -> {
            if (command.isInstance(unit.getMessage().getPayload())
                    && (!ours || Thread.currentThread().equals(caller))
                    && once.compareAndSet(false, true)) {
                CompletableFuture.runAsync(deed, THREADS).join();
            }
            return chain.proceed();
        });
    }

    /** As if the process of the call died there, until what is given is false; others go on. */
    private AtomicBoolean cutOffBefore(Class<?> command) {
        AtomicBoolean cut = new AtomicBoolean(true);
        tenure.core().commands().registerHandlerInterceptor((unit, chain) -> {
            if (command.isInstance(unit.getMessage().getPayload())
                    && Thread.currentThread().equals(caller)
                    && cut.get()) {
                throw new IllegalStateException("cut off");
            }
            return chain.proceed();
        });
        return cut;
    }

    /** Events of one customer are heard one after the other: of what came before nothing counts. */
    private void heardSoFar() {
        tell("o1", InteractionKind.PURCHASE, "10", null);
        eventually(() -> assertThat(till.lookUp(hers).balance()).isEqualTo(10));
    }

    private void tell(String id, InteractionKind kind, String pounds, @Nullable String refersTo) {
        tenure.relationship().recordInteraction().record(Till.told(id, kind, ada.customer(), pounds, refersTo), SHOP);
    }

    private void give(String id, long points) {
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Adjust(id, points, "welcome"), SHOP);
    }

    private String stored() {
        return till.lookUp(hers).storedValue().stream()
                .map(TillMember.Wallet::balance)
                .findFirst()
                .orElseThrow()
                .toPlainString();
    }

    private Optional<InteractionView> onRecord(String receipt) {
        tenure.caughtUp();
        return tenure.relationship().queries().interaction("high-street", receipt, SHOP);
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(check);
    }
}
