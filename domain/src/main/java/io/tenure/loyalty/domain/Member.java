package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.Buyer;
import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.TierChanged;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer takes part.
 *
 * @param birthday as --MM-DD; null when unknown
 * @param adjustments by hand
 * @param underWay transfers that have left and not yet arrived, by id
 * @param standing by what this record's own purchases collected
 * @param ties to accounts that have its points, or whose points it has
 * @param card null for none
 * @param side of the comparison with the control group; null where the member is not compared
 */
public record Member(
        Instant since,
        @Nullable String birthday,
        Points points,
        Purchases purchases,
        Redemptions redemptions,
        Adjustments adjustments,
        Map<String, PointsTransferredOut> underWay,
        Standing standing,
        Ties ties,
        @Nullable Card card,
        @Nullable Side side)
        implements LoyaltyAccount {

    public Member {
        underWay = Map.copyOf(underWay);
    }

    static Member enrolled(MemberEnrolled e) {
        return new Member(
                e.occurredAt(),
                e.birthday(),
                Points.NONE,
                Purchases.NONE,
                Redemptions.NONE,
                Adjustments.NONE,
                Map.of(),
                Standing.FIRST,
                Ties.NONE,
                null,
                null);
    }

    Member with(Points changed) {
        return new Member(
                since, birthday, changed, purchases, redemptions, adjustments, underWay, standing, ties, card, side);
    }

    Member with(Purchases changed) {
        return new Member(
                since, birthday, points, changed, redemptions, adjustments, underWay, standing, ties, card, side);
    }

    Member with(Redemptions changed) {
        return new Member(
                since, birthday, points, purchases, changed, adjustments, underWay, standing, ties, card, side);
    }

    Member with(Standing changed) {
        return new Member(
                since, birthday, points, purchases, redemptions, adjustments, underWay, changed, ties, card, side);
    }

    Member with(Adjustments changed) {
        return new Member(
                since, birthday, points, purchases, redemptions, changed, underWay, standing, ties, card, side);
    }

    /** Adjustments that wait for a second person, by id. */
    public Map<String, AdjustmentRequested> requested() {
        return adjustments.requested();
    }

    Member sent(PointsTransferredOut e) {
        Map<String, PointsTransferredOut> more = new HashMap<>(underWay);
        more.put(e.transferId(), e);
        return new Member(
                since, birthday, points, purchases, redemptions, adjustments, more, standing, ties, card, side);
    }

    Member arrived(String transfer) {
        Map<String, PointsTransferredOut> fewer = new HashMap<>(underWay);
        fewer.remove(transfer);
        return new Member(
                since, birthday, points, purchases, redemptions, adjustments, fewer, standing, ties, card, side);
    }

    Member passedOn(PointsPassedOn e) {
        return with(points.minus(e.lots())).with(ties.passedOn(e));
    }

    Member passedIn(PointsPassedIn e) {
        Member more = with(points.plus(e.lots()));
        return e.months().isEmpty() && e.held() == null
                ? more
                : more.with(ties.told(e.fromCustomerId(), Standing.told(e.months(), e.lifetime(), e.held())));
    }

    /** Keeps the tier that it had before as long as it has one of another record. */
    Member moved(TierChanged e) {
        HeldTier own = ties.before() == null ? standing.held() : ties.before();
        return with(standing.in(new HeldTier(e.to(), e.until(), e.windowEnd())))
                .with(ties.withBefore(e.heldBy() == null ? null : own));
    }

    Member with(Ties changed) {
        return new Member(
                since, birthday, points, purchases, redemptions, adjustments, underWay, standing, changed, card, side);
    }

    Member with(Card changed) {
        return new Member(
                since, birthday, points, purchases, redemptions, adjustments, underWay, standing, ties, changed, side);
    }

    Member on(Side drawn) {
        return new Member(
                since, birthday, points, purchases, redemptions, adjustments, underWay, standing, ties, card, drawn);
    }

    /** In the control group, and not one customer with a record that collected: gets nothing. */
    public boolean leftOut() {
        return side == Side.CONTROL && joined().isEmpty();
    }

    /** The tier, and what counts towards it from the purchases of all records that this account stands for. */
    public Standing together() {
        return joined().values().stream().reduce(standing, Standing::plus);
    }

    /** Whether what was bought then can count: from the second of the enrolment on, since tills know no less. */
    public boolean tookPartAt(Instant bought) {
        return bought.getEpochSecond() >= since.getEpochSecond();
    }

    /** Who buys now; nobody has looked for segments yet. */
    Buyer buyer() {
        boolean first = !purchases.ever() && together().visits() <= standing.visits();
        return new Buyer(standing.tier(), first, false, List.of());
    }

    /** When time alone changes the account next; empty when never. */
    public Optional<Instant> due() {
        return Stream.concat(points.due(), Stream.ofNullable(standing.until())).min(Comparator.naturalOrder());
    }

    /** Where points are passed on to, since both records are one; null while the account stands for the customer. */
    public @Nullable Joint joint() {
        return ties.joint();
    }

    /** What other accounts, which pass their points on to this one, collected, by customer. */
    public Map<String, Standing> joined() {
        return ties.joined();
    }

    public Pool pool() {
        return ties.pool();
    }

    /** The customer who has what the account brings: the one it is merged into, or the keeper of its pool. */
    public @Nullable String passesTo() {
        return ties.passesTo();
    }

    /** Whoever is in another's pool, merged into another record or left out keeps no one's points. */
    public boolean mayKeepAPool() {
        return passesTo() == null && !leftOut();
    }
}
