package io.tenure.loyalty.application;

import io.tenure.loyalty.application.LoyaltyBook.Outcome;
import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.HandOutReward;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.ReleaseReward;
import io.tenure.loyalty.commands.ReserveReward;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.application.port.in.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Gives rewards for points: a piece is kept first, then points are taken, then the piece is given. */
final class RewardDesk {

    private final LoyaltyBook book;
    private final InstantSource clock;

    RewardDesk(LoyaltyBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Carries a redemption out, or takes it up where it was cut off. Answers the position of the redemption. */
    long redeem(
            RewardId reward,
            long price,
            AccountId account,
            Programme programme,
            String redemption,
            Map<String, String> by) {
        Outcome kept = LoyaltyBook.once(() -> book.handle(
                new ReserveReward(reward, redemption, account.customer().value(), price, now()), by));
        if (kept instanceof Outcome.Refused refused) {
            throw new Refusal(refused.rejection());
        }
        Outcome paid = LoyaltyBook.once(() -> book.handle(
                new RedeemPoints(account, programme, redemption, price, reward.reward(), reward.reward(), null, now()),
                by));
        return switch (paid) {
            case Outcome.Done done -> {
                book.handle(new HandOutReward(reward, redemption, now()), by);
                yield done.position();
            }
            case Outcome.Refused refused -> {
                release(reward, account, programme, redemption, by);
                throw new Refusal(refused.rejection());
            }
        };
    }

    /** Puts a piece back that was not paid for, once it never can be; gives it where it was paid for after all. */
    void release(RewardId reward, AccountId account, Programme programme, String redemption, Map<String, String> by) {
        Outcome abandoned = book.handle(new AbandonRedemption(account, programme, redemption, now()), by);
        boolean paid = abandoned instanceof Outcome.Refused refused
                && refused.rejection().code().equals("loyalty.redemption-carried-out");
        if (paid) {
            book.handle(new HandOutReward(reward, redemption, now()), by);
        } else {
            putBack(reward, redemption, by);
        }
    }

    void putBack(RewardId reward, String redemption, Map<String, String> by) {
        LoyaltyBook.once(() -> book.handle(new ReleaseReward(reward, redemption, now()), by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
