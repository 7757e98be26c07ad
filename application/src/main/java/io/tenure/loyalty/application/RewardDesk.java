package io.tenure.loyalty.application;

import io.tenure.loyalty.application.LoyaltyBook.Outcome;
import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.HandOutReward;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.ReleaseReward;
import io.tenure.loyalty.commands.ReserveReward;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.application.port.in.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives rewards for points: a piece is kept first, then points are taken, then the piece is given. */
final class RewardDesk {

    private final LoyaltyBook book;
    private final DoneBefore before;
    private final InstantSource clock;

    RewardDesk(LoyaltyBook book, DoneBefore before, InstantSource clock) {
        this.book = book;
        this.before = before;
        this.clock = clock;
    }

    /** Carries a redemption out, or takes it up where it was cut off. Answers the position of the redemption. */
    long redeem(
            RewardId reward,
            RewardPrice price,
            AccountId account,
            Programme programme,
            String redemption,
            @Nullable String outlet,
            Map<String, String> by) {
        if (!before.isKeptFor(account, reward, price, redemption)) {
            Outcome kept = LoyaltyBook.once(() -> book.handle(
                    new ReserveReward(reward, redemption, account.customer().value(), price, now()), by));
            if (kept instanceof Outcome.Refused refused) {
                throw new Refusal(refused.rejection());
            }
            before.isKeptFor(account, reward, price, redemption);
        }
        Outcome paid = LoyaltyBook.once(() -> book.handle(
                new RedeemPoints(
                        account, programme, redemption, price, reward.reward(), reward.reward(), outlet, now()),
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
        boolean carriedOut = abandoned instanceof Outcome.Refused refused
                && refused.rejection().code().equals("loyalty.redemption-carried-out");
        if (carriedOut && isFor(reward, account, redemption)) {
            book.handle(new HandOutReward(reward, redemption, now()), by);
        } else {
            putBack(reward, redemption, by);
        }
    }

    /** Points may have been spent on something else under the same name. */
    private boolean isFor(RewardId reward, AccountId account, String redemption) {
        return book.account(account) instanceof Member member
                && member.redemptions().carriedOut(redemption, reward.reward());
    }

    void putBack(RewardId reward, String redemption, Map<String, String> by) {
        LoyaltyBook.once(() -> book.handle(new ReleaseReward(reward, redemption, now()), by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
