package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.AnotherDeed;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Redemptions;
import io.tenure.loyalty.events.AdjustmentDeclined;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.RewardReleased;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done under a name before, however long ago: the same is done, another deed needs a name of its own. */
record DoneBefore(LoyaltyBook book, Ledger ledger, EventCodec codec) {

    private static final int PAGE = 200;

    /**
     * Where a deed that was told before stands; empty for a new one.
     *
     * @throws Refusal when another deed was done under its name
     */
    Optional<Long> position(AccountId account, LoyaltyDeed deed) {
        return switch (deed) {
            case LoyaltyDeed.Redeem d ->
                redemption(account, TillDeeds.otherThan(d.redemptionId()), new RewardPrice(d.points()), null);
            case LoyaltyDeed.Adjust d -> adjustment(account, d.adjustmentId(), d.points());
            case LoyaltyDeed.Transfer d ->
                same(
                        LoyaltyClaims.ofTransfer(account, d.transferId()),
                        d.transferId(),
                        PointsTransferredOut.class,
                        was -> was.points() == d.points() && was.toCustomerId().equals(d.to().value()));
            default -> Optional.empty();
        };
    }

    /** Requests are looked at first: whatever is carried out since they are claimed has been requested as well. */
    private Optional<Long> adjustment(AccountId account, String adjustment, long points) {
        Optional<Long> asked =
                ledger.holder(LoyaltyClaims.ofRequest(account, adjustment)).map(HeldClaim::position);
        if (asked.isEmpty()) {
            return same(
                    LoyaltyClaims.ofAdjustment(account, adjustment),
                    adjustment,
                    PointsAdjusted.class,
                    was -> was.points() == points);
        }
        Optional<AdjustmentRequested> waited = event(asked.get(), AdjustmentRequested.class);
        if (waited.map(AdjustmentRequested::points)
                .or(() -> event(asked.get(), PointsAdjusted.class).map(PointsAdjusted::points))
                .filter(was -> was != points)
                .isPresent()) {
            throw new Refusal(AnotherDeed.rejection(adjustment));
        }
        if (waited.isPresent()
                && following(asked.get(), AdjustmentDeclined.class, declined -> declined.adjustmentId()
                                .equals(adjustment))
                        .isPresent()) {
            throw Refusal.of(
                    "loyalty.adjustment-declined",
                    "Adjustment " + adjustment + " was declined: ask for another one under a name of its own.");
        }
        return asked;
    }

    /**
     * Where a redemption stands that was carried out; empty for a new one.
     *
     * @param price points, and what money was to be taken beside them
     * @param reward null for points that were spent otherwise
     * @throws Refusal when it was another one, or was cancelled
     */
    Optional<Long> redemption(AccountId account, String redemption, RewardPrice price, @Nullable String reward) {
        Optional<Long> done = same(
                LoyaltyClaims.ofRedemption(account, redemption),
                redemption,
                PointsRedeemed.class,
                was -> price(was).equals(price) && Objects.equals(was.reward(), reward));
        if (cancelledAt(account, redemption).isPresent()) {
            throw new Refusal(Redemptions.givenUp(redemption));
        }
        return done;
    }

    /** Whether points were ever spent under a name, also if they were given back. */
    boolean isRedeemed(AccountId account, String redemption) {
        return ledger.holder(LoyaltyClaims.ofRedemption(account, redemption)).isPresent();
    }

    /** Whether stored money was ever spent under a name, also if it was put back. */
    boolean isSpent(WalletId wallet, String spending) {
        return ledger.holder(WalletClaims.ofSpending(wallet, spending)).isPresent();
    }

    /** Whether a reward is paid for; points may have been spent on something else under the same name. */
    boolean isPaid(AccountId account, RewardId reward, String redemption) {
        return ledger.holder(LoyaltyClaims.ofRedemption(account, redemption))
                .map(HeldClaim::position)
                .filter(position -> event(position, PointsRedeemed.class)
                        .filter(was -> reward.reward().equals(was.reward()))
                        .isPresent())
                .filter(_ -> cancelledAt(account, redemption).isEmpty())
                .isPresent();
    }

    /**
     * Whether a piece is, or was, kept under the name of a redemption. It counts at the price that was shown then,
     * whatever the reward costs by now.
     *
     * @throws Refusal when it is another member's or was kept at another price, or when it was put back
     */
    boolean isKept(AccountId account, RewardId reward, String redemption, RewardPrice price) {
        boolean kept = same(
                        LoyaltyClaims.ofReservation(reward, redemption),
                        redemption,
                        RewardReserved.class,
                        was -> was.customerId().equals(account.customer().value())
                                && RewardPrice.of(was.price(), was.money(), was.currency())
                                        .equals(price))
                .isPresent();
        if (kept && ledger.holder(LoyaltyClaims.ofRelease(reward, redemption)).isPresent()) {
            throw new Refusal(Redemptions.givenUp(redemption));
        }
        return kept;
    }

    /** What was paid under the name of a redemption, cancelled or not. */
    Optional<RewardPrice> paid(AccountId account, String redemption) {
        return under(LoyaltyClaims.ofRedemption(account, redemption), PointsRedeemed.class)
                .map(DoneBefore::price);
    }

    /** When it was carried out, cancelled or not. */
    Optional<Instant> redeemedAt(AccountId account, String redemption) {
        return under(LoyaltyClaims.ofRedemption(account, redemption), PointsRedeemed.class)
                .map(PointsRedeemed::occurredAt);
    }

    /** The reward that a redemption was for; empty for points that were spent otherwise, or not at all. */
    Optional<RewardId> reward(AccountId account, String redemption) {
        return under(LoyaltyClaims.ofRedemption(account, redemption), PointsRedeemed.class)
                .map(PointsRedeemed::reward)
                .map(reward -> new RewardId(account.programme(), reward));
    }

    /** When a redemption was cancelled. Who is no member any more gets no points back: then the piece came back. */
    Optional<Instant> cancelledAt(AccountId account, String redemption) {
        if (book.account(account) instanceof Member member
                && member.redemptions().carriedOut().containsKey(redemption)) {
            return Optional.empty();
        }
        return ledger.holder(LoyaltyClaims.ofRedemption(account, redemption))
                .map(HeldClaim::position)
                .flatMap(position -> following(position, RedemptionCancelled.class, cancelled -> cancelled
                                .redemptionId()
                                .equals(redemption))
                        .map(RedemptionCancelled::occurredAt)
                        .or(() -> event(position, PointsRedeemed.class)
                                .map(PointsRedeemed::reward)
                                .map(reward -> new RewardId(account.programme(), reward))
                                .flatMap(reward ->
                                        under(LoyaltyClaims.ofRelease(reward, redemption), RewardReleased.class))
                                .map(RewardReleased::occurredAt)));
    }

    private static RewardPrice price(PointsRedeemed was) {
        return RewardPrice.of(was.points(), was.money(), was.currency());
    }

    /** @throws Refusal when points were spent on something else than a reward under the name */
    void requireFor(AccountId account, RewardId reward, String redemption) {
        same(LoyaltyClaims.ofRedemption(account, redemption), redemption, PointsRedeemed.class, was -> reward.reward()
                .equals(was.reward()));
    }

    /** Whose points pay for the piece that is, or was, kept under the name of a redemption; empty for none. */
    Optional<AccountId> payer(RewardId reward, String redemption) {
        return under(LoyaltyClaims.ofReservation(reward, redemption), RewardReserved.class)
                .map(kept -> new AccountId(reward.programme(), new CustomerId(kept.customerId())));
    }

    /** What was recorded by whoever holds a claim. */
    <E> Optional<E> under(String claim, Class<E> type) {
        return ledger.holder(claim).flatMap(held -> event(held.position(), type));
    }

    private <E> Optional<Long> same(String claim, String name, Class<E> event, Predicate<E> meant) {
        Optional<HeldClaim> held = ledger.holder(claim);
        held.flatMap(each -> event(each.position(), event))
                .filter(meant.negate())
                .ifPresent(_ -> {
                    throw new Refusal(AnotherDeed.rejection(name));
                });
        return held.map(HeldClaim::position);
    }

    /** Accounts remember what was undone for a time only; their streams do for good. */
    private <E> Optional<E> following(long position, Class<E> type, Predicate<E> meant) {
        RecordedCommit commit = commit(position);
        List<RecordedCommit> page = List.of(commit);
        while (!page.isEmpty()) {
            Optional<E> found = page.stream()
                    .flatMap(this::events)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(meant)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            page = ledger.readStream(commit.stream(), page.getLast().lastSequence() + 1, PAGE);
        }
        return Optional.empty();
    }

    private <E> Optional<E> event(long position, Class<E> type) {
        return events(commit(position)).filter(type::isInstance).map(type::cast).findFirst();
    }

    private Stream<Object> events(RecordedCommit commit) {
        return commit.events().stream().map(event -> codec.decode(event, commit.stream()));
    }

    private RecordedCommit commit(long position) {
        return ledger.readAll(position - 1, 1).getFirst();
    }
}
