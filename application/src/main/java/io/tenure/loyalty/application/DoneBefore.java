package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.domain.AnotherDeed;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.Optional;
import java.util.function.Predicate;

/** What was done under a name before, however long ago: the same is done, another deed needs a name of its own. */
record DoneBefore(Ledger ledger, EventCodec codec) {

    /**
     * Where a deed that was told before stands; empty for a new one.
     *
     * @throws Refusal when another deed was done under its name
     */
    Optional<Long> position(AccountId account, LoyaltyDeed deed) {
        return switch (deed) {
            case LoyaltyDeed.Adjust d ->
                same(
                        LoyaltyClaims.ofAdjustment(account, d.adjustmentId()),
                        d.adjustmentId(),
                        PointsAdjusted.class,
                        was -> was.points() == d.points());
            case LoyaltyDeed.Transfer d ->
                same(
                        LoyaltyClaims.ofTransfer(account, d.transferId()),
                        d.transferId(),
                        PointsTransferredOut.class,
                        was -> was.points() == d.points() && was.toCustomerId().equals(d.to().value()));
            default -> Optional.empty();
        };
    }

    /**
     * Whether a piece was kept under the name of a redemption before. It counts at the price that was shown then,
     * whatever the reward costs by now.
     *
     * @throws Refusal when it is another member's, or was to be had at another price
     */
    boolean isKeptFor(AccountId account, RewardId reward, RewardPrice price, String redemption) {
        return same(
                        LoyaltyClaims.ofReservation(reward, redemption),
                        redemption,
                        RewardReserved.class,
                        was -> was.customerId().equals(account.customer().value())
                                && RewardPrice.of(was.price(), was.money(), was.currency())
                                        .equals(price))
                .isPresent();
    }

    /** What was paid under the name of a redemption, cancelled or not. */
    Optional<RewardPrice> paid(AccountId account, String redemption) {
        return ledger.holder(LoyaltyClaims.ofRedemption(account, redemption))
                .flatMap(held -> event(held.position(), PointsRedeemed.class))
                .map(was -> RewardPrice.of(was.points(), was.money(), was.currency()));
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

    private <E> Optional<E> event(long position, Class<E> type) {
        RecordedCommit commit = ledger.readAll(position - 1, 1).getFirst();
        return commit.events().stream()
                .map(event -> codec.decode(event, commit.stream()))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
