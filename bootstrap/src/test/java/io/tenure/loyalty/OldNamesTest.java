package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RedemptionAbandoned;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import io.tenure.shared.views.OwnWrite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name stands for its deed also when the account has forgotten it. */
class OldNamesTest {

    private static final String REUSED = "loyalty.reference-reused";
    private static final String GIVEN_UP = "loyalty.redemption-abandoned";

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.openForgetful(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        give("welcome");
        give("more");
        stock("mug", "first", 30, 1);
        stock("piano", "first", 90, 1);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void dearRewardIsNotHadForTheLongPastPointsOfACheapOne() {
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        forget();
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r1", "piano", 90))))
                .isEqualTo(REUSED);
        assertThat(left("piano")).isEqualTo(1);
        assertThat(points()).isEqualTo(169);
    }

    @Test
    void otherPointsTakeAnotherName() {
        change(new LoyaltyDeed.Redeem("r1", 10, "coffee"));
        forget();
        assertThat(answer(() -> change(new LoyaltyDeed.Redeem("r1", 60, "coffee"))))
                .isEqualTo(REUSED);
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r1", "mug", 30))))
                .isEqualTo(REUSED);
        assertThat(left("mug")).isEqualTo(1);
        change(new LoyaltyDeed.Redeem("r1", 10, "coffee"));
        assertThat(points()).isEqualTo(189);
    }

    @Test
    void sameIsDoneHoweverFewPointsAndPiecesAreLeft() {
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(new LoyaltyDeed.Redeem("r2", 10, "coffee"));
        forget();
        change(new LoyaltyDeed.Redeem("rest", 159, "coffee"));
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(new LoyaltyDeed.Redeem("r2", 10, "coffee"));
        assertThat(left("mug")).isZero();
        assertThat(points()).isZero();
    }

    @Test
    void whatWasCancelledLongAgoIsNotGiven() {
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(new LoyaltyDeed.Redeem("r2", 10, "coffee"));
        change(new LoyaltyDeed.CancelRedemption("r1"));
        change(new LoyaltyDeed.CancelRedemption("r2"));
        forget();
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r1", "mug", 30))))
                .isEqualTo(GIVEN_UP);
        assertThat(answer(() -> change(new LoyaltyDeed.Redeem("r2", 10, "coffee"))))
                .isEqualTo(GIVEN_UP);
        assertThat(points()).isEqualTo(199);
    }

    @Test
    void whatWasGivenUpLongAgoTakesNoPoints() {
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r1", "piano", 80))))
                .isEqualTo("loyalty.price-changed");
        stock("piano", "second", 900, 0);
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r2", "piano", 900))))
                .isEqualTo("loyalty.not-enough-points");
        forget();
        stock("piano", "third", 90, 0);
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r2", "piano", 90))))
                .isEqualTo(REUSED);
        stock("piano", "fourth", 900, 0);
        give("a1");
        for (int i = 2; i < 10; i++) {
            give("a" + i);
        }
        assertThat(answer(() -> change(new LoyaltyDeed.RedeemReward("r2", "piano", 900))))
                .isEqualTo(GIVEN_UP);
        assertThat(left("piano")).isEqualTo(1);
    }

    @Test
    void lastPieceAtItsOldPriceIsToldAgain() {
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        stock("mug", "dearer", 50, 0);
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        assertThat(left("mug")).isZero();
        assertThat(points()).isEqualTo(170);
    }

    @Test
    void repeatThatIsRefusedBringsNoPieceBack() {
        change(new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(new LoyaltyDeed.End("moved away"));
        answer(() -> change(new LoyaltyDeed.RedeemReward("r1", "mug", 30)));
        assertThat(left("mug")).isZero();
        assertThat(events(RedemptionAbandoned.class)).isZero();
    }

    @Test
    void saleWhosePointsAreForgottenIsNotCancelledByHalf() throws Exception {
        Till till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        MemberReference hers = ClubOfTheShop.card(tenure, ada);
        till.sell("s1", hers, "35", 30);
        till.sell("s2", hers, "35", 0);
        forget();
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
        assertThat(answer(() -> till.cancel("s1"))).isEqualTo("loyalty.receipt-too-old");
        till.cancel("s2");
        change(new LoyaltyDeed.Redeem("rest", points(), "coffee"));
        assertThat(answer(() -> till.sell("s1", hers, "35", 30))).isEqualTo("done");
    }

    @Test
    void purchaseThatIsForgottenIsNotCountedAnewAtAnotherTime() {
        String first = buy("first");
        tenure.later(Duration.ofDays(3));
        buy("second");
        assertThat(counted()).doesNotContainKey(first);
        long before = points();
        move(first, tenure.now());
        buy("third"); // heard after the correction
        assertThat(counted()).doesNotContainKey(first);
        assertThat(points()).as("twice for the web").isEqualTo(before + 2 * 35);
    }

    @Test
    void purchaseThatWasMovedByMistakeIsMovedBack() {
        tenure.later(Duration.ofDays(3));
        Instant bought = tenure.now();
        String first = buy("first");
        move(first, bought.minus(Duration.ofDays(2)));
        buy("second");
        assertThat(boughtAt(first)).isEqualTo(bought.minus(Duration.ofDays(2)));
        move(first, bought);
        buy("third");
        assertThat(boughtAt(first)).isEqualTo(bought);
        assertThat(points())
                .as("200 were given")
                .isEqualTo(200
                        + counted().values().stream()
                                .mapToLong(PurchaseCounted::points)
                                .sum());
    }

    private void move(String purchase, Instant to) {
        tenure.relationship()
                .correctInteraction()
                .correct(
                        purchase,
                        Till.corrected(InteractionKind.PURCHASE, Money.of("35", "GBP"), to, null),
                        "mistyped",
                        SHOP);
    }

    private String buy(String receipt) {
        String purchase = tenure.buy(receipt, "ada", tenure.now(), "35").interactionId();
        await().atMost(Duration.ofSeconds(60)).until(() -> counted().containsKey(purchase));
        return purchase;
    }

    private Instant boughtAt(String purchase) {
        return Objects.requireNonNull(counted().get(purchase)).purchasedAt();
    }

    private Map<String, PurchaseCounted> counted() {
        return member().purchases().counted();
    }

    /** Past the time in which redemptions can be cancelled, the next one lets the account forget them. */
    private void forget() {
        tenure.later(Duration.ofDays(3));
        change(new LoyaltyDeed.Redeem("later", 1, "coffee"));
        assertThat(member().redemptions().carriedOut()).containsOnlyKeys("later");
    }

    private long events(Class<?> type) {
        return tenure.core().ledger().readStream(ada.stream(), 0, 1_000).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.type().contains(type.getSimpleName()))
                .count();
    }

    private void stock(String reward, String stocking, long price, long pieces) {
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(new RewardId("club", reward), stocking, new RewardTerms(reward, price), pieces, MARKETER);
    }

    /** Each by another person: what one gives on a day has a limit. */
    private void give(String name) {
        tenure.core()
                .loyalty()
                .changeAccount()
                .change(ada, new LoyaltyDeed.Adjust(name, 100, "a gift"), new Caller(name, SHOP.roles()));
    }

    private void change(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }

    private long left(String reward) {
        OwnWrite.awaited(
                tenure.core().views(), "loyalty-rewards", tenure.core().ledger().head());
        return tenure.core().loyalty().queries().rewards("club").stream()
                .filter(each -> each.reward().equals(reward))
                .mapToLong(RewardView::left)
                .sum();
    }

    private long points() {
        return member().points().active();
    }

    private Member member() {
        OwnWrite.awaited(
                tenure.core().views(), "loyalty", tenure.core().ledger().head());
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(ada, SHOP)
                .orElseThrow()
                .member());
    }
}
