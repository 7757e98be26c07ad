package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.ChangeWalletUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tills at once on one account and on one reward. */
class ManyTillsTest {

    private static final int TILLS = 64;
    private static final RewardId CUP = new RewardId("club", "cup");

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        for (int i = 0; i < 10; i++) {
            Caller clerk = new Caller("clerk " + i, SHOP.roles()); // each may give so much a day
            tenure.core()
                    .loyalty()
                    .changeAccount()
                    .change(ada, new LoyaltyDeed.Adjust("start-" + i, 100, "start"), clerk);
        }
        tenure.core().loyalty().stockReward().stock(CUP, "first", new RewardTerms("Cup", 10), 5, MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void giveNoPieceTwice() throws Exception {
        List<String> answers = atOnce(till -> new LoyaltyDeed.RedeemReward("cup-" + till, "cup", 10));

        assertThat(answers).filteredOn("done"::equals).hasSize(5);
        assertThat(answers).filteredOn("loyalty.out-of-stock"::equals).hasSize(TILLS - 5);
        assertThat(points()).isEqualTo(950);
        await().untilAsserted(() -> assertThat(left()).isZero());
    }

    @Test
    void takeNoPointTwice() throws Exception {
        List<String> answers = atOnce(till -> new LoyaltyDeed.Redeem("coffee-" + till, 30, "coffee"));

        assertThat(answers).filteredOn("done"::equals).hasSize(33);
        assertThat(answers).filteredOn("loyalty.not-enough-points"::equals).hasSize(TILLS - 33);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void spendNoStoredPennyTwice() throws Exception {
        WalletId wallet = new WalletId("club", ada.customer(), Currency.getInstance("GBP"));
        ChangeWalletUseCase changeWallet = tenure.core().loyalty().changeWallet();
        changeWallet.change(wallet, new WalletDeed.TopUp("start", new BigDecimal("99")), SHOP);

        List<String> answers = together(till ->
                changeWallet.change(wallet, new WalletDeed.Spend("tea-" + till, new BigDecimal("3.01"), "tea"), SHOP));

        assertThat(answers).filteredOn("done"::equals).hasSize(32);
        assertThat(answers).filteredOn("loyalty.not-enough-money"::equals).hasSize(TILLS - 32);
        assertThat(tenure.core().loyalty().walletQueries().storedValue("club"))
                .containsExactly(new StoredValueView("club", "GBP", 2_68, 0));

        List<String> same = together(
                _ -> changeWallet.change(wallet, new WalletDeed.Spend("last", new BigDecimal("2.68"), "cake"), SHOP));
        assertThat(same).containsOnly("done");
    }

    @Test
    void tellOneRedemptionManyTimes() throws Exception {
        List<String> answers = atOnce(_ -> new LoyaltyDeed.RedeemReward("cup", "cup", 10));

        assertThat(answers).containsOnly("done");
        assertThat(points()).isEqualTo(990);
        await().untilAsserted(() -> assertThat(left()).isEqualTo(4));
    }

    @Test
    void pieceThatIsNotPaidForGoesBack() {
        change(new LoyaltyDeed.Redeem("all", 995, "feast"));

        assertThat(answer(new LoyaltyDeed.RedeemReward("cup", "cup", 10))).isEqualTo("loyalty.not-enough-points");
        await().untilAsserted(() -> assertThat(left()).isEqualTo(5));
    }

    @Test
    void cancelledRedemptionPutsThePieceBack() {
        change(new LoyaltyDeed.RedeemReward("cup", "cup", 10));
        change(new LoyaltyDeed.CancelRedemption("cup"));

        assertThat(points()).isEqualTo(1_000);
        await().untilAsserted(() -> assertThat(left()).isEqualTo(5));
    }

    private List<String> atOnce(Function<Integer, LoyaltyDeed> deed) throws Exception {
        return together(till -> change(deed.apply(till)));
    }

    private List<String> together(IntConsumer deed) throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<Callable<String>> calls = IntStream.range(0, TILLS)
                    .<Callable<String>>mapToObj(till -> () -> answer(() -> deed.accept(till)))
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : tills.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String answer(LoyaltyDeed deed) {
        return answer(() -> change(deed));
    }

    private static String answer(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.rejection().code();
        }
    }

    private void change(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }

    private long points() {
        Member member = Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(ada, SHOP)
                .orElseThrow()
                .member());
        return member.points().active();
    }

    private long left() {
        return tenure.core().loyalty().queries().rewards("club").getFirst().left();
    }
}
