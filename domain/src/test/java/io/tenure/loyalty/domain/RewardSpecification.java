package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.GiveUpReward;
import io.tenure.loyalty.commands.HandOutReward;
import io.tenure.loyalty.commands.ReleaseReward;
import io.tenure.loyalty.commands.ReserveReward;
import io.tenure.loyalty.commands.RewardCommand;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.commands.StockReward;
import io.tenure.loyalty.events.RewardEvent;
import io.tenure.loyalty.events.RewardHandedOut;
import io.tenure.loyalty.events.RewardReleased;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.loyalty.events.RewardStocked;
import io.tenure.shared.domain.Money;
import io.tenure.shared.domain.Specification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewardSpecification {

    private static final RewardId MUG = new RewardId("club", "mug");
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void piecesCanBeAddedAndTakenDownToNone() {
        when(stock(300, 2)).then(stocked(2, 2));
        when(stock(300, -2), stocked(2, 2)).then(stocked(-2, 0));
        when(stock(300, -3), stocked(2, 2)).thenRejected("loyalty.reward-invalid");
    }

    @Test
    void rewardHasATitleAPriceAndNoMorePiecesThanCanBeCounted() {
        when(stock(1, 0)).then(new RewardStocked("club", "mug", "s", "Mug", null, 1, null, null, 0, 0, NOW));
        when(stock(0, 1)).thenRejected("loyalty.reward-invalid");
        when(stock(-1, 1)).thenRejected("loyalty.reward-invalid");
        when(stock(1_000_000_001, 1)).thenRejected("loyalty.reward-invalid");
        when(new StockReward(MUG, "s", new RewardTerms(" ", 1), 1, NOW)).thenRejected("loyalty.reward-invalid");
        when(stock(300, 1_000_000_001)).thenRejected("loyalty.reward-invalid");
        when(stock(300, 1), stocked(1_000_000_000, 1_000_000_000)).thenRejected("loyalty.reward-invalid");
        when(stock(1_000_000_000, 1_000_000_000))
                .then(new RewardStocked(
                        "club", "mug", "s", "Mug", null, 1_000_000_000, null, null, 1_000_000_000, 1_000_000_000, NOW));
        when(stock(300, -1_000_000_000), stocked(1_000_000_000, 1_000_000_000)).then(stocked(-1_000_000_000, 0));
        when(stock(300, Long.MAX_VALUE), stocked(1, 1)).thenRejected("loyalty.reward-invalid");
    }

    @Test
    void lastPieceIsKeptForOne() {
        when(reserve("r1", 300), stocked(1, 1)).then(reserved("r1", 0));
        when(reserve("r1", 300), stocked(1, 1), reserved("r1", 0)).thenNothing();
        assertThat(when(reserve("r2", 300), stocked(1, 1), reserved("r1", 0))
                        .thenRejected("loyalty.out-of-stock")
                        .reason())
                .contains("club@mug");
    }

    @Test
    void memberPaysThePriceThatWasShown() {
        assertThat(when(reserve("r1", 299), stocked(1, 1))
                        .thenRejected("loyalty.price-changed")
                        .reason())
                .contains("300 points");
        when(reserve("r1", 300)).thenRejected("loyalty.unknown-reward");
    }

    @Test
    void rewardMayTakeMoneyBesidePoints() {
        RewardStocked dear =
                new RewardStocked("club", "mug", "s", "Mug", "杯子", 300, new BigDecimal("5.00"), "GBP", 1, 1, NOW);
        when(offer("5")).then(dear);
        when(offer("0.00")).then(new RewardStocked("club", "mug", "s", "Mug", "杯子", 300, null, null, 1, 1, NOW));
        when(offer("-0.01")).thenRejected("loyalty.reward-invalid");
        when(offer("0.001")).thenRejected("loyalty.reward-invalid");
        when(new ReserveReward(MUG, "r1", "ada", price("5.000"), NOW), dear)
                .then(new RewardReserved("club", "mug", "r1", "ada", 300, new BigDecimal("5.00"), "GBP", 0, NOW));
    }

    @Test
    void memberPaysTheMoneyThatWasShown() {
        RewardStocked dear =
                new RewardStocked("club", "mug", "s", "Mug", null, 300, new BigDecimal("5.00"), "GBP", 1, 1, NOW);
        assertThat(when(reserve("r1", 300), dear)
                        .thenRejected("loyalty.price-changed")
                        .reason())
                .contains("300 points and 5.00 GBP");
        when(new ReserveReward(MUG, "r1", "ada", price("4.99"), NOW), dear).thenRejected("loyalty.price-changed");
        when(new ReserveReward(MUG, "r1", "ada", new RewardPrice(300, Money.of("5.00", "EUR")), NOW), dear)
                .thenRejected("loyalty.price-changed");
        when(new ReserveReward(MUG, "r1", "ada", price("5.00"), NOW), stocked(1, 1))
                .thenRejected("loyalty.price-changed");
    }

    @Test
    void pieceThatIsReleasedCanBeHadByAnother() {
        when(new ReleaseReward(MUG, "r1", NOW), stocked(1, 1), reserved("r1", 0))
                .then(released("r1", 1));
        when(reserve("r2", 300), stocked(1, 1), reserved("r1", 0), released("r1", 1))
                .then(reserved("r2", 0));
        when(reserve("r1", 300), stocked(1, 1), reserved("r1", 0), released("r1", 1))
                .then(reserved("r1", 0));
    }

    @Test
    void pieceThatIsNotKeptAnyMoreIsNotGivenUp() {
        when(new GiveUpReward(MUG, "r1", NOW), stocked(1, 1), reserved("r1", 0)).then(released("r1", 1));
        when(new GiveUpReward(MUG, "r1", NOW), stocked(1, 1), reserved("r1", 0), handedOut("r1"))
                .thenNothing();
        when(new GiveUpReward(MUG, "r1", NOW), stocked(1, 1)).thenNothing();
        when(new ReleaseReward(MUG, "r1", NOW), stocked(1, 1), reserved("r1", 0), handedOut("r1"))
                .then(released("r1", 1));
    }

    @Test
    void pieceIsHandedOutOnceAndIsGone() {
        when(new HandOutReward(MUG, "r1", NOW), stocked(1, 1), reserved("r1", 0))
                .then(handedOut("r1"));
        when(new HandOutReward(MUG, "r1", NOW), stocked(1, 1), reserved("r1", 0), handedOut("r1"))
                .thenNothing();
        when(new HandOutReward(MUG, "r2", NOW), stocked(1, 1), reserved("r1", 0))
                .thenNothing();
        when(reserve("r2", 300), stocked(1, 1), reserved("r1", 0), handedOut("r1"))
                .thenRejected("loyalty.out-of-stock");
    }

    @Test
    void piecesAreKeptForAThousandAtOnce() {
        List<RewardEvent> history = new ArrayList<>(List.of(stocked(2_000, 2_000)));
        for (int i = 1; i < 1_000; i++) {
            history.add(reserved("r" + i, 2_000 - i));
        }
        when(reserve("r1000", 300), history).then(reserved("r1000", 1_000));
        history.add(reserved("r1000", 1_000));
        when(reserve("r1001", 300), history).thenRejected("loyalty.out-of-stock");
        history.add(handedOut("r7"));
        when(reserve("r1001", 300), history).then(reserved("r1001", 999));
    }

    private static Specification.Outcome<RewardEvent> when(RewardCommand command, RewardEvent... history) {
        return when(command, List.of(history));
    }

    private static Specification.Outcome<RewardEvent> when(RewardCommand command, List<RewardEvent> history) {
        return Specification.given(RewardDecider::decide, RewardDecider::evolve, RewardDecider.initial(), history)
                .when(command);
    }

    private static StockReward stock(long price, long pieces) {
        return new StockReward(MUG, "s", new RewardTerms("Mug", price), pieces, NOW);
    }

    private static StockReward offer(String money) {
        return new StockReward(MUG, "s", new RewardTerms("Mug", "杯子", price(money)), 1, NOW);
    }

    private static RewardPrice price(String money) {
        return new RewardPrice(300, Money.of(money, "GBP"));
    }

    private static ReserveReward reserve(String redemption, long price) {
        return new ReserveReward(MUG, redemption, "ada", new RewardPrice(price), NOW);
    }

    private static RewardStocked stocked(long pieces, long left) {
        return new RewardStocked("club", "mug", "s", "Mug", null, 300, null, null, pieces, left, NOW);
    }

    private static RewardReserved reserved(String redemption, long left) {
        return new RewardReserved("club", "mug", redemption, "ada", 300, null, null, left, NOW);
    }

    private static RewardReleased released(String redemption, long left) {
        return new RewardReleased("club", "mug", redemption, left, NOW);
    }

    private static RewardHandedOut handedOut(String redemption) {
        return new RewardHandedOut("club", "mug", redemption, NOW);
    }
}
