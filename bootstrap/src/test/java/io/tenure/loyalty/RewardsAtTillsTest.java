package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static io.tenure.loyalty.Till.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillHandOut;
import io.tenure.loyalty.application.port.in.TillTakenBack;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.shared.views.OwnWrite;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till that got no answer tells a reward again, and it is for whom it was. */
class RewardsAtTillsTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId bob;
    private IssuedCard card;
    private MemberReference hers;
    private MemberReference his;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        change(ada, new LoyaltyDeed.Adjust("welcome", 100, "welcome"));
        change(bob, new LoyaltyDeed.Adjust("welcome", 100, "welcome"));
        card = issue(ada);
        hers = card(card.number().digits());
        his = card(issue(bob).number().digits());
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(new RewardId("club", "mug"), "first", new RewardTerms("Mug", 30), 2, MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void cardThatWasBlockedOrReplacedMeanwhileIsStillKnown() {
        TillHandOut first = redeem(hers, "4711/1");
        change(ada, new LoyaltyDeed.BlockCard(card.id(), CardLoss.LOST));
        assertThat(redeem(hers, "4711/1")).isEqualTo(first);
        tenure.core().loyalty().issueCard().issue(ada, card.id(), SHOP);
        assertThat(redeem(hers, "4711/1")).isEqualTo(first);
        assertThat(answer(() -> redeem(hers, "4711/2"))).isEqualTo("loyalty.card-replaced");
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void recordThatWasMergedMeanwhileIsStillKnown() {
        TillHandOut first = redeem(his, "4711/1");
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(tenure.core()
                        .loyalty()
                        .lookUpMember()
                        .lookUp(his, Till.CALLER)
                        .active())
                .isEqualTo(170));
        assertThat(redeem(his, "4711/1").confirmation()).isEqualTo(first.confirmation());
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void membershipThatHasEndedMeanwhileIsStillKnown() {
        TillHandOut first = redeem(hers, "4711/1");
        change(ada, new LoyaltyDeed.End("moved away"));
        assertThat(redeem(hers, "4711/1"))
                .isEqualTo(new TillHandOut("mug", 30, null, null, first.confirmation(), null));
        assertThat(answer(() -> redeem(hers, "4711/2"))).isEqualTo("loyalty.membership-ended");
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void receiptOfOneMemberIsNotAnothers() {
        redeem(hers, "4711/1");
        assertThat(answer(() -> redeem(his, "4711/1"))).isEqualTo("loyalty.reference-reused");
        assertThat(answer(() -> takeBack(his, "4711/1"))).isEqualTo("loyalty.reference-reused");
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void rewardThatIsTakenBackIsNotGivenUnderItsReceiptAnyMore() {
        redeem(hers, "4711/1");
        takeBack(hers, "4711/1");
        takeBack(hers, "4711/1");
        assertThat(points()).isEqualTo(100);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(left()).isEqualTo(2));
        assertThat(answer(() -> redeem(hers, "4711/1"))).isEqualTo("loyalty.redemption-abandoned");
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void rewardThatWasTakenBackIsTakenBackAlsoOnceTheMembershipHasEnded() {
        redeem(hers, "4711/1");
        TillTakenBack first = takeBack(hers, "4711/1");
        change(ada, new LoyaltyDeed.End("moved away"));
        assertThat(takeBack(hers, "4711/1")).isEqualTo(new TillTakenBack(null, first.cancelledAt(), null));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(left()).isEqualTo(2));
    }

    @Test
    void pieceOfAFormerMemberComesBackOnce() {
        redeem(hers, "4711/1");
        change(ada, new LoyaltyDeed.End("moved away"));
        TillTakenBack first = takeBack(hers, "4711/1");
        assertThat(first.cancelledAt()).isNotNull();
        assertThat(first.member()).isNull();
        tenure.later(Duration.ofMinutes(1));
        assertThat(takeBack(hers, "4711/1")).isEqualTo(first);
        assertThat(left()).isEqualTo(2);
        assertThat(answer(() -> redeem(hers, "4711/1"))).isEqualTo("loyalty.redemption-abandoned");
    }

    @Test
    void rewardThatTheAccountHasForgottenStaysTakenBack() {
        redeem(hers, "4711/1");
        TillTakenBack first = takeBack(hers, "4711/1");
        tenure.later(Duration.ofDays(1_000));
        change(ada, new LoyaltyDeed.Adjust("later", 1, "forgets what can be corrected no more"));
        assertThat(takeBack(hers, "4711/1").cancelledAt()).isEqualTo(first.cancelledAt());
    }

    @Test
    void cancellationThatOvertakesTheRewardWins() {
        takeBack(hers, "4711/1");
        assertThat(answer(() -> redeem(hers, "4711/1"))).isEqualTo("loyalty.redemption-abandoned");
        assertThat(points()).isEqualTo(100);
        assertThat(left()).isEqualTo(2);
    }

    private TillHandOut redeem(MemberReference member, String receipt) {
        return tenure.core()
                .loyalty()
                .favours()
                .redeemRewardAtTill()
                .redeem(member, "mug", new RewardPrice(30), new ReceiptId("high-street", receipt), Till.CALLER);
    }

    private TillTakenBack takeBack(MemberReference member, String receipt) {
        return tenure.core()
                .loyalty()
                .favours()
                .takeBackRewardAtTill()
                .takeBack(member, "mug", new ReceiptId("high-street", receipt), Till.CALLER);
    }

    private long points() {
        return tenure.core().loyalty().lookUpMember().lookUp(hers, Till.CALLER).active();
    }

    private long left() {
        OwnWrite.awaited(
                tenure.core().views(), "loyalty-rewards", tenure.core().ledger().head());
        return tenure.core().loyalty().queries().rewards("club").stream()
                .mapToLong(RewardView::left)
                .sum();
    }

    private IssuedCard issue(AccountId account) {
        return tenure.core().loyalty().issueCard().issue(account, null, SHOP);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }
}
