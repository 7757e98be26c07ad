package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.BOB;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.TransferPoints;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.RedemptionAbandoned;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.TransferReturned;
import io.tenure.loyalty.events.TransferSettled;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada was given 100 points; redemptions can be cancelled for 400 days. */
class SpendingSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant NOW = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant CANCELLABLE = NOW.plus(Duration.ofDays(400));
    private static final LotUse HERS = new LotUse("adjustment-a", 60, NOW, NOW, Instant.parse("2027-01-03T00:00:00Z"));

    private final Account ada = new Account(ADA);

    @BeforeEach
    void pointsAreGiven() {
        ada.when(new AdjustPoints(ADA, CLUB, "a", 100, "welcome", "clerk", NOW));
    }

    @Test
    void redemptionSaysWhatItTookAndWhatIsLeft() {
        assertThat(ada.when(redeem("r", 60, NOW)))
                .containsExactly(new PointsRedeemed(
                        "club", "ada", "r", 60, null, null, null, "coffee", null, List.of(HERS), CANCELLABLE, 40, NOW));
        assertThat(ada.when(redeem("r", 60, NOW))).as("told again").isEmpty();
        assertThat(ada.when(new CancelRedemption(ADA, CLUB, "r", NOW)))
                .containsExactly(
                        new RedemptionCancelled("club", "ada", "r", null, 60, null, null, null, 100, null, NOW));
        assertThat(ada.when(new CancelRedemption(ADA, CLUB, "r", NOW)))
                .as("told again")
                .isEmpty();
    }

    @Test
    void moneyThatWasTakenStandsInTheHistoryAndIsToBeGivenBack() {
        RedeemPoints mug = mug("5.00");
        assertThat(ada.when(mug))
                .containsExactly(new PointsRedeemed(
                        "club",
                        "ada",
                        "r",
                        60,
                        new BigDecimal("5.00"),
                        "GBP",
                        null,
                        "mug",
                        "mug",
                        List.of(HERS),
                        CANCELLABLE,
                        40,
                        NOW));
        assertThat(ada.when(mug)).as("told again").isEmpty();
        assertThat(ada.refused(mug("4.00"))).isEqualTo("loyalty.reference-reused");
        assertThat(ada.when(new CancelRedemption(ADA, CLUB, "r", NOW)))
                .containsExactly(new RedemptionCancelled(
                        "club", "ada", "r", "mug", 60, new BigDecimal("5.00"), "GBP", null, 100, null, NOW));
    }

    private static RedeemPoints mug(String money) {
        RewardPrice price = new RewardPrice(60, Money.of(money, "GBP"));
        return new RedeemPoints(ADA, CLUB, "r", price, null, "mug", "mug", null, NOW);
    }

    @Test
    void refusalSaysHowManyPointsThereAre() {
        assertThat(reason(redeem("r", 101, NOW))).contains("100 points", "not 101");
        assertThat(ada.refused(redeem("r", 100, NOW))).isEqualTo("accepted");
        assertThat(ada.refused(redeem("r", 0, NOW))).isEqualTo("loyalty.points-not-positive");
        assertThat(ada.refused(redeem("r", -1, NOW))).isEqualTo("loyalty.points-not-positive");
        assertThat(ada.refused(redeem("r", 1, NOW))).isEqualTo("accepted");
    }

    @Test
    void refusalNamesTheKeeperOfThePool() {
        ada.when(new JoinPool(ADA, "kim", NOW));
        assertThat(ada.refused(redeem("r", 1, NOW))).isEqualTo("loyalty.points-pooled");
        assertThat(reason(redeem("r", 1, NOW))).contains("in the account of kim:");
    }

    @Test
    void redemptionCanBeCancelledUntilItsTimeIsOver() {
        ada.when(redeem("r1", 10, NOW));
        ada.when(redeem("r2", 10, CANCELLABLE.minus(Duration.ofDays(100))));
        assertThat(ada.refused(new CancelRedemption(ADA, CLUB, "r1", NOW))).isEqualTo("accepted");
        ada.when(new AdjustPoints(ADA, CLUB, "b", 100, "welcome", "clerk", CANCELLABLE));
        ada.when(redeem("r3", 10, CANCELLABLE));
        assertThat(ada.member().redemptions().carriedOut()).containsOnlyKeys("r1", "r2", "r3");
        ada.when(redeem("r4", 10, CANCELLABLE.plusMillis(1)));
        assertThat(ada.member().redemptions().carriedOut()).containsOnlyKeys("r2", "r3", "r4");
        assertThat(ada.refused(new CancelRedemption(ADA, CLUB, "r1", CANCELLABLE.plusMillis(1))))
                .isEqualTo("loyalty.unknown-redemption");
    }

    @Test
    void redemptionThatWasGivenUpIsRememberedUntilItsTimeIsOver() {
        assertThat(ada.when(new AbandonRedemption(ADA, CLUB, "r", NOW)))
                .containsExactly(new RedemptionAbandoned("club", "ada", "r", CANCELLABLE, NOW));
        assertThat(ada.when(new AbandonRedemption(ADA, CLUB, "r", NOW)))
                .as("told again")
                .isEmpty();
        assertThat(ada.when(new CancelRedemption(ADA, CLUB, "r", NOW)))
                .as("nothing to give back")
                .isEmpty();
        ada.when(redeem("r1", 10, NOW));
        assertThat(ada.refused(new AbandonRedemption(ADA, CLUB, "r1", NOW)))
                .isEqualTo("loyalty.redemption-carried-out");
        ada.when(new AdjustPoints(ADA, CLUB, "b", 100, "welcome", "clerk", CANCELLABLE));
        ada.when(redeem("r2", 10, CANCELLABLE));
        assertThat(ada.member().redemptions().abandoned()).containsKey("r");
        ada.when(redeem("r3", 10, CANCELLABLE.plusMillis(1)));
        assertThat(ada.member().redemptions().abandoned()).isEmpty();
    }

    @Test
    void transferTakesPointsAtOnceAndSaysHowItEnded() {
        PointsTransferredOut sent = new PointsTransferredOut("club", "ada", "t", "bob", 60, List.of(HERS), 40, NOW);
        assertThat(ada.when(transfer("t", "bob", 60))).containsExactly(sent);
        assertThat(ada.when(transfer("t", "bob", 60))).as("told again").isEmpty();
        assertThat(ada.member().underWay()).containsOnlyKeys("t");
        assertThat(ada.when(new EndTransfer(ADA, "t", null, NOW)))
                .containsExactly(new TransferSettled("club", "ada", "t", NOW));
        assertThat(ada.member().underWay()).isEmpty();
        assertThat(ada.when(new EndTransfer(ADA, "t", "too late", NOW)))
                .as("told otherwise")
                .isEmpty();
        ada.when(transfer("u", "eve", 30));
        assertThat(ada.when(new EndTransfer(ADA, "u", "Eve is no member", NOW)))
                .containsExactly(new TransferReturned("club", "ada", "u", 30, "Eve is no member", 40, NOW));
        assertThat(ada.when(new EndTransfer(ADA, "u", "Eve is no member", NOW))).isEmpty();
    }

    @Test
    void transferGoesToAnotherMemberAndTakesNoMoreThanThereIs() {
        assertThat(ada.refused(transfer("t", "ada", 1))).isEqualTo("loyalty.transfer-to-oneself");
        assertThat(ada.refused(transfer("t", "bob", 101))).isEqualTo("loyalty.not-enough-points");
        assertThat(ada.refused(transfer("t", "bob", 0))).isEqualTo("loyalty.points-not-positive");
    }

    @Test
    void hundredTransfersAreUnderWayAtOnce() {
        for (int i = 1; i < 100; i++) {
            ada.when(transfer("t" + i, "bob", 1));
        }
        assertThat(ada.when(transfer("t100", "bob", 1))).hasSize(1);
        assertThat(ada.refused(transfer("t101", "bob", 1))).isEqualTo("loyalty.too-many-transfers");
        ada.when(new EndTransfer(ADA, "t7", "Bob has left", NOW));
        assertThat(ada.refused(transfer("t101", "bob", 1))).isEqualTo("accepted");
    }

    @Test
    void pointsThatArriveAreAddedAndKeepTheNamesOfTheirLots() {
        Account bob = new Account(BOB);
        bob.when(new AdjustPoints(BOB, CLUB, "b", 5, "welcome", "clerk", NOW));
        assertThat(bob.when(new ReceivePoints(BOB, "t", "ada", List.of(HERS), NOW)))
                .containsExactly(new PointsTransferredIn(
                        "club",
                        "bob",
                        "t",
                        "ada",
                        60,
                        List.of(new LotUse("transfer-t-adjustment-a", 60, NOW, NOW, HERS.expiresAt())),
                        65,
                        NOW));
    }

    private String reason(LoyaltyCommand command) {
        return LoyaltyAccountDecider.decide(command, ada.member()) instanceof Decision.Rejected<?>(var rejection)
                ? rejection.reason()
                : "accepted";
    }

    private static TransferPoints transfer(String id, String to, long points) {
        return new TransferPoints(ADA, id, to, points, NOW);
    }

    private static RedeemPoints redeem(String id, long points, Instant at) {
        return new RedeemPoints(ADA, CLUB, id, points, "coffee", null, null, at);
    }
}
