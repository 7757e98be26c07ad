package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.GiveUpReward;
import io.tenure.loyalty.commands.HandOutReward;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.ReleaseReward;
import io.tenure.loyalty.commands.ReserveReward;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.domain.Ended;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
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
        Optional<Long> done = before.redemption(account, redemption, price, reward.reward());
        if (done.isPresent()) {
            book.handle(new HandOutReward(reward, redemption, now()), by);
            return done.get();
        }
        keep(reward, price, account, redemption, by);
        Outcome paid = pay(
                new RedeemPoints(
                        account, programme, redemption, price, null, reward.reward(), reward.reward(), outlet, now()),
                by);
        return switch (paid) {
            case Outcome.Done taken -> {
                book.handle(new HandOutReward(reward, redemption, now()), by);
                yield taken.position();
            }
            case Outcome.Refused refused -> {
                release(reward, account, programme, redemption, by);
                throw new Refusal(refused.rejection());
            }
        };
    }

    private void keep(
            RewardId reward, RewardPrice price, AccountId account, String redemption, Map<String, String> by) {
        if (before.isKept(account, reward, redemption, price)) {
            return;
        }
        Outcome kept = LoyaltyBook.once(() -> book.handle(
                new ReserveReward(reward, redemption, account.customer().value(), price, now()), by));
        if (kept instanceof Outcome.Refused refused) {
            throw new Refusal(refused.rejection());
        }
        before.isKept(account, reward, redemption, price);
    }

    private Outcome pay(RedeemPoints redeem, Map<String, String> by) {
        try {
            return book.handle(redeem, by);
        } catch (ClaimHeld done) {
            return new Outcome.Done(
                    before.redemption(redeem.accountId(), redeem.redemptionId(), redeem.price(), redeem.reward())
                            .orElse(done.held().position()));
        }
    }

    /**
     * Gives the points back, and with them the piece, once however late it is told again; a redemption that was not
     * carried out never will be. Answers the position up to which it is recorded.
     */
    long takeBack(RewardId reward, AccountId account, Programme programme, String redemption, Map<String, String> by) {
        if (!before.isRedeemed(account, redemption)) {
            release(reward, account, programme, redemption, by);
        }
        if (before.isRedeemed(account, redemption)) {
            before.requireFor(account, reward, redemption);
            if (before.isPaid(account, reward, redemption)) {
                return giveBack(reward, account, programme, redemption, by);
            }
        }
        return before.ledger().head();
    }

    /**
     * Points of a membership that has ended are worth nothing, but the piece is there again, and who is owed for it is
     * told; also when the account had forgotten the redemption before it ended.
     */
    private long giveBack(
            RewardId reward, AccountId account, Programme programme, String redemption, Map<String, String> by) {
        LoyaltyAccount now = book.account(account);
        if (now instanceof Ended ended && !ended.knows(redemption)) {
            return putBack(reward, redemption, by);
        }
        long cancelled = AccountService.answer(
                () -> book.handle(new CancelRedemption(account, programme, redemption, now()), by));
        return now instanceof Ended ? putBack(reward, redemption, by) : cancelled;
    }

    /** Puts a piece back that was not paid for, once it never can be; gives it where it was paid for after all. */
    void release(RewardId reward, AccountId account, Programme programme, String redemption, Map<String, String> by) {
        if (!before.isRedeemed(account, redemption)) {
            book.handle(new AbandonRedemption(account, programme, redemption, now()), by);
        }
        if (before.isPaid(account, reward, redemption)) {
            book.handle(new HandOutReward(reward, redemption, now()), by);
        } else {
            LoyaltyBook.once(() -> book.handle(new GiveUpReward(reward, redemption, now()), by));
        }
    }

    /** Puts a piece back whose redemption was cancelled, also if it was given already. */
    long putBack(RewardId reward, String redemption, Map<String, String> by) {
        return AccountService.answer(() -> book.handle(new ReleaseReward(reward, redemption, now()), by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
