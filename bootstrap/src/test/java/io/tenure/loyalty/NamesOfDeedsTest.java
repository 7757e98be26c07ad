package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.shared.views.OwnWrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name stands for one deed for good, also when it was done long ago. */
class NamesOfDeedsTest {

    private static final String REUSED = "loyalty.reference-reused";
    private static final Caller SECOND = new Caller("second", Set.of(Role.ADMIN));

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        change(ada, new LoyaltyDeed.Adjust("welcome", 100, "welcome"));
        change(bob, new LoyaltyDeed.Adjust("welcome", 100, "welcome"));
        stock("mug", 30, 2);
        stock("piano", 90_000, 1);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void dearRewardIsNotHadUnderTheNameOfACheapOne() {
        change(ada, new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        assertThat(answer(() -> change(ada, new LoyaltyDeed.RedeemReward("r1", "piano", 90_000))))
                .isEqualTo(REUSED);
        assertThat(left("piano")).isEqualTo(1);
        assertThat(left("mug")).isEqualTo(1);
        assertThat(points(ada)).isEqualTo(70);
    }

    @Test
    void rewardIsNotHadUnderTheNameOfPointsThatWereSpent() {
        change(ada, new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        assertThat(answer(() -> change(ada, new LoyaltyDeed.RedeemReward("r1", "mug", 30))))
                .isEqualTo(REUSED);
        assertThat(left("mug")).isEqualTo(2);
    }

    @Test
    void pieceOfAnotherMemberIsNotHadUnderItsName() {
        change(ada, new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        assertThat(answer(() -> change(bob, new LoyaltyDeed.RedeemReward("r1", "mug", 30))))
                .isEqualTo(REUSED);
        assertThat(points(bob)).isEqualTo(100);
        change(bob, new LoyaltyDeed.RedeemReward("r2", "mug", 30));
        assertThat(left("mug")).isZero();
    }

    @Test
    void rewardToldAgainIsTheSame() {
        change(ada, new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(ada, new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        assertThat(left("mug")).isEqualTo(1);
        assertThat(points(ada)).isEqualTo(70);
    }

    @Test
    void otherPointsTakeAnotherName() {
        change(ada, new LoyaltyDeed.Redeem("r1", 10, "coffee"));
        change(ada, new LoyaltyDeed.Transfer("t1", bob.customer(), 20));
        assertThat(answer(() -> change(ada, new LoyaltyDeed.Redeem("r1", 60, "coffee"))))
                .isEqualTo(REUSED);
        assertThat(answer(() -> change(ada, new LoyaltyDeed.Transfer("t1", bob.customer(), 60))))
                .isEqualTo(REUSED);
        assertThat(answer(() -> change(ada, new LoyaltyDeed.Adjust("welcome", 60, "welcome"))))
                .isEqualTo(REUSED);
        change(ada, new LoyaltyDeed.Transfer("t1", bob.customer(), 20));
        change(ada, new LoyaltyDeed.Adjust("welcome", 100, "welcome"));
        assertThat(points(ada)).isEqualTo(70);
    }

    @Test
    void adjustmentThatTwoHaveMadeDoesNotWaitAgainWhenItIsToldAgain() {
        change(ada, new LoyaltyDeed.Adjust("big", 5_000, "a wrong bill"));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.ApproveAdjustment("big"), SECOND);
        change(ada, new LoyaltyDeed.Adjust("big", 5_000, "a wrong bill"));
        assertThat(member(ada).requested()).isEmpty();
        assertThat(points(ada)).isEqualTo(5_100);
    }

    @Test
    void declinedAdjustmentIsNotAskedForAgainUnderItsName() {
        change(ada, new LoyaltyDeed.Adjust("big", 5_000, "a wrong bill"));
        change(ada, new LoyaltyDeed.Adjust("big", 5_000, "a wrong bill"));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.DeclineAdjustment("big"), SECOND);
        assertThat(answer(() -> change(ada, new LoyaltyDeed.Adjust("big", 5_000, "a wrong bill"))))
                .isEqualTo("loyalty.adjustment-declined");
        assertThat(answer(() -> change(ada, new LoyaltyDeed.Adjust("big", 50, "a wrong bill"))))
                .isEqualTo(REUSED);
        assertThat(member(ada).requested()).isEmpty();
        assertThat(points(ada)).isEqualTo(100);
    }

    @Test
    void ofDeedsAtOnceUnderOneNameOneIsDoneAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < 20; round++) {
            String name = "a" + round;
            List<Callable<String>> calls = IntStream.range(1, 5)
                    .<Callable<String>>mapToObj(
                            i -> () -> answer(() -> change(ada, new LoyaltyDeed.Adjust(name, i, "more"))))
                    .toList();
            try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
                assertThat(callers.invokeAll(calls).stream()
                                .map(Future::resultNow)
                                .toList())
                        .containsOnlyOnce("done")
                        .containsOnly("done", REUSED);
            }
        }
    }

    private void stock(String reward, long price, long pieces) {
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(new RewardId("club", reward), "first", new RewardTerms(reward, price), pieces, MARKETER);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private long left(String reward) {
        OwnWrite.awaited(
                tenure.core().views(), "loyalty-rewards", tenure.core().ledger().head());
        return tenure.core().loyalty().queries().rewards("club").stream()
                .filter(each -> each.reward().equals(reward))
                .mapToLong(RewardView::left)
                .sum();
    }

    private long points(AccountId account) {
        return member(account).points().active();
    }

    private Member member(AccountId account) {
        OwnWrite.awaited(
                tenure.core().views(), "loyalty", tenure.core().ledger().head());
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .orElseThrow()
                .member());
    }
}
