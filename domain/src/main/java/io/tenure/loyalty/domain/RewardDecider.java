package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.GiveUpReward;
import io.tenure.loyalty.commands.HandOutReward;
import io.tenure.loyalty.commands.ReleaseReward;
import io.tenure.loyalty.commands.ReserveReward;
import io.tenure.loyalty.commands.RewardCommand;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.StockReward;
import io.tenure.loyalty.events.RewardEvent;
import io.tenure.loyalty.events.RewardHandedOut;
import io.tenure.loyalty.events.RewardReleased;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.loyalty.events.RewardStocked;
import io.tenure.shared.domain.Decision;
import java.time.Instant;

/** Decides what happens to the stock of a reward; no piece is ever kept for two. */
public final class RewardDecider {

    private static final long MOST = 1_000_000_000L;
    private static final int MOST_RESERVED = 1_000;

    private RewardDecider() {}

    public static RewardStock initial() {
        return RewardStock.NONE;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<RewardEvent> decide(RewardCommand command, RewardStock stock) {
        return switch (command) {
            case StockReward c -> stock(c, stock);
            case ReserveReward c -> reserve(c, stock);
            case HandOutReward c -> handOut(c, stock);
            case GiveUpReward c ->
                stock.reserved().contains(c.redemptionId())
                        ? released(c.rewardId(), c.redemptionId(), stock, c.now())
                        : Decision.nothing();
            case ReleaseReward c -> released(c.rewardId(), c.redemptionId(), stock, c.now());
        };
    }

    public static RewardStock evolve(RewardStock stock, RewardEvent event) {
        return switch (event) {
            case RewardStocked e -> stock.stocked(e);
            case RewardReserved e -> stock.reserved(e);
            case RewardHandedOut e -> stock.without(e.redemptionId(), stock.left());
            case RewardReleased e -> stock.without(e.redemptionId(), e.left());
        };
    }

    private static Decision<RewardEvent> stock(StockReward c, RewardStock stock) {
        long left = stock.left() + c.pieces();
        boolean valid =
                !c.terms().title().isBlank() && c.terms().price().isPossible(MOST) && Math.abs(c.pieces()) <= MOST;
        return valid && left >= 0 && left <= MOST
                ? Decision.accepted(new RewardStocked(
                        c.rewardId().programme(),
                        c.rewardId().reward(),
                        c.stockingId(),
                        c.terms().title(),
                        c.terms().titleZh(),
                        c.terms().price().points(),
                        c.terms().price().amount(),
                        c.terms().price().currency(),
                        c.pieces(),
                        left,
                        c.now()))
                : Decision.rejected(
                        "loyalty.reward-invalid",
                        "A reward has a title, a price from 1 point, beside it no money or such as can be paid in coins, and never"
                                + " fewer than 0 pieces: give such values.");
    }

    private static Decision<RewardEvent> reserve(ReserveReward c, RewardStock stock) {
        if (stock.reserved().contains(c.redemptionId())) {
            return Decision.nothing();
        }
        if (stock.price().points() == 0) {
            return Decision.rejected("loyalty.unknown-reward", "There is no reward " + c.rewardId() + ": name one.");
        }
        if (!stock.price().equals(c.price())) {
            return Decision.rejected(
                    "loyalty.price-changed", "The reward costs " + stock.price() + " by now: show it again.");
        }
        if (stock.left() == 0 || stock.reserved().size() >= MOST_RESERVED) {
            return Decision.rejected(
                    "loyalty.out-of-stock", "There is no piece of " + c.rewardId() + " left: choose another reward.");
        }
        return Decision.accepted(new RewardReserved(
                c.rewardId().programme(),
                c.rewardId().reward(),
                c.redemptionId(),
                c.customerId(),
                c.price().points(),
                c.price().amount(),
                c.price().currency(),
                stock.left() - 1,
                c.now()));
    }

    private static Decision<RewardEvent> released(RewardId reward, String redemption, RewardStock stock, Instant now) {
        return Decision.accepted(
                new RewardReleased(reward.programme(), reward.reward(), redemption, stock.left() + 1, now));
    }

    private static Decision<RewardEvent> handOut(HandOutReward c, RewardStock stock) {
        return stock.reserved().contains(c.redemptionId())
                ? Decision.accepted(new RewardHandedOut(
                        c.rewardId().programme(), c.rewardId().reward(), c.redemptionId(), c.now()))
                : Decision.nothing();
    }
}
