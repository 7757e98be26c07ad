package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillHandOut;
import io.tenure.loyalty.application.port.in.TillReward;
import io.tenure.loyalty.application.port.in.TillTakenBack;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.ViewQuery;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rewards that take money beside points, at the price that was shown. */
class RewardsForMoneyTest {

    private static final RewardPrice PRICE = price("5.00");
    private static final ReceiptId RECEIPT = new ReceiptId("high-street", "r1");

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private MemberReference hers;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        hers = ClubOfTheShop.card(tenure, ada);
        change(new LoyaltyDeed.Adjust("welcome", 100, "welcome"));
        stock("first", PRICE);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void tillIsToldWhatMoneyToTakeAndOnceMoreWhenItAsksAgain() {
        tenure.caughtUp();
        TillReward shown = tenure.core()
                .loyalty()
                .favours()
                .listRewardsAtTill()
                .rewards(hers, Till.CALLER)
                .getFirst();
        assertThat(shown).isEqualTo(new TillReward("hamper", "Hamper", "野餐篮", 60, new BigDecimal("5.00"), "GBP", 2, 0));
        TillHandOut first = redeem(PRICE);
        assertThat(first.money()).isEqualTo("5.00");
        assertThat(first.currency()).isEqualTo("GBP");
        stock("dearer", price("7.50"));
        assertThat(redeem(PRICE)).as("told again, at the price of then").isEqualTo(first);
        assertThat(answer(() -> redeem(price("7.50")))).isEqualTo("loyalty.reference-reused");
    }

    @Test
    void nothingIsTakenWhenTheRewardCostsAnotherMoneyByNow() {
        stock("dearer", price("7.50"));
        assertThat(answer(() -> redeem(PRICE))).isEqualTo("loyalty.price-changed");
        assertThat(answer(() -> redeem(new RewardPrice(60)))).isEqualTo("loyalty.price-changed");
        assertThat(redeem(price("7.5")).money()).isEqualTo("7.50");
    }

    @Test
    void cancellationSaysWhatMoneyToGiveBack() {
        change(new LoyaltyDeed.RedeemReward("d1", "hamper", PRICE));
        change(new LoyaltyDeed.CancelRedemption("d1"));
        change(new LoyaltyDeed.CancelRedemption("d1"));
        tenure.caughtUp();
        assertThat(tenure.core().loyalty().queries().money(ada, "d1", SHOP)).contains(Money.of("5.00", "GBP"));
        assertThat(tenure.core().loyalty().queries().history(ada, null, 10, SHOP).views().stream()
                        .map(RewardsForMoneyTest::told))
                .containsExactly("REDEMPTION_CANCELLED 5.00 GBP", "REDEEMED 5.00 GBP", "ADJUSTED null null");
    }

    @Test
    void deskTakesTheRewardOfAFormerMemberBackOnce() {
        change(new LoyaltyDeed.RedeemReward("d1", "hamper", PRICE));
        change(new LoyaltyDeed.End("moved away"));
        tenure.later(Duration.ofMinutes(10));
        Instant cancelled = tenure.now();
        change(new LoyaltyDeed.CancelRedemption("d1"));
        tenure.later(Duration.ofMinutes(10));
        change(new LoyaltyDeed.CancelRedemption("d1"));
        tenure.caughtUp();
        LoyaltyQueries queries = tenure.core().loyalty().queries();
        assertThat(queries.money(ada, "d1", SHOP)).contains(Money.of("5.00", "GBP"));
        assertThat(queries.cancelledAt(ada, "d1", SHOP)).contains(cancelled);
        assertThat(queries.history(ada, null, 10, SHOP).views().stream().map(RewardsForMoneyTest::told))
                .containsExactly(
                        "REDEMPTION_CANCELLED 5.00 GBP",
                        "FORFEITED null null",
                        "REDEEMED 5.00 GBP",
                        "ADJUSTED null null");
        OwnWrite.awaited(
                tenure.core().views(), "loyalty-rewards", tenure.core().ledger().head());
        assertThat(queries.rewards("club")).extracting(RewardView::left).containsExactly(2L);
    }

    @Test
    void tillIsToldWhatMoneyToGiveBackAndThatItWasToldBefore() {
        redeem(PRICE);
        TillTakenBack first = takeBack();
        assertThat(first.money()).isEqualTo(Money.of("5.00", "GBP"));
        assertThat(first.cancelledAt()).isNotNull();
        tenure.later(Duration.ofMinutes(10));
        assertThat(takeBack()).isEqualTo(first);
    }

    @Test
    void nothingIsGivenBackOfWhatWasNeverGiven() {
        TillTakenBack back = takeBack();
        assertThat(back.money()).isNull();
        assertThat(back.cancelledAt()).isNull();
    }

    @Test
    void moneyIsInTheCurrencyOfTheProgramme() {
        assertThat(answer(() -> stock("euro", new RewardPrice(60, Money.of("5.00", "EUR")))))
                .isEqualTo("loyalty.reward-currency");
    }

    @Test
    void moreThanAPageOfRewardsIsListedAndEachCanBeStocked() throws InterruptedException {
        try (ExecutorService desks = Executors.newFixedThreadPool(16)) {
            assertThat(desks.invokeAll(IntStream.rangeClosed(1, ViewQuery.LARGEST_PAGE)
                            .mapToObj(i -> Executors.callable(() -> offer("r" + i, i)))
                            .toList()))
                    .allSatisfy(done -> assertThat(done).succeedsWithin(Duration.ZERO));
        }
        offer("dearest", 2_000);
        LoyaltyQueries queries = tenure.core().loyalty().queries();
        assertThat(queries.reward(new RewardId("club", "dearest")))
                .map(RewardView::left)
                .contains(1L);
        assertThat(queries.rewards("club"))
                .hasSize(ViewQuery.LARGEST_PAGE + 2)
                .isSortedAccordingTo(Comparator.comparingLong(RewardView::price))
                .last()
                .extracting(RewardView::reward)
                .isEqualTo("dearest");
    }

    private void offer(String reward, long points) {
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(
                        new RewardId("club", reward),
                        reward,
                        new RewardTerms(reward, null, new RewardPrice(points)),
                        1,
                        MARKETER);
    }

    private static String told(MovementView movement) {
        return movement.kind() + " " + movement.money() + " " + movement.currency();
    }

    private static RewardPrice price(String pounds) {
        return new RewardPrice(60, Money.of(pounds, "GBP"));
    }

    private TillHandOut redeem(RewardPrice price) {
        return tenure.core()
                .loyalty()
                .favours()
                .redeemRewardAtTill()
                .redeem(hers, "hamper", price, RECEIPT, Till.CALLER);
    }

    private TillTakenBack takeBack() {
        return tenure.core().loyalty().favours().takeBackRewardAtTill().takeBack(hers, "hamper", RECEIPT, Till.CALLER);
    }

    private void stock(String stocking, RewardPrice price) {
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(
                        new RewardId("club", "hamper"),
                        stocking,
                        new RewardTerms("Hamper", "野餐篮", price),
                        stocking.equals("first") ? 2 : 0,
                        MARKETER);
    }

    private void change(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }
}
