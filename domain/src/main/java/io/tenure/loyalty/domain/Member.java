package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer takes part.
 *
 * @param birthday as --MM-DD; null when unknown
 * @param requested adjustments that wait for a second person, by id
 * @param underWay transfers that have left and not yet arrived, by id
 * @param standing by what this record's own purchases collected
 * @param joint where points are passed on to; null while the account stands for the customer
 * @param joined what other accounts, which pass their points on to this one, collected, by customer
 * @param card null for none
 * @param side of the comparison with the control group; null where the member is not compared
 * @param pool who keeps the points of the household; null while the account keeps its own
 */
public record Member(
        Instant since,
        @Nullable String birthday,
        Points points,
        Purchases purchases,
        Redemptions redemptions,
        Map<String, AdjustmentRequested> requested,
        Map<String, PointsTransferredOut> underWay,
        Standing standing,
        @Nullable Joint joint,
        Map<String, Standing> joined,
        @Nullable Card card,
        @Nullable Side side,
        @Nullable String pool)
        implements LoyaltyAccount {

    public Member {
        requested = Map.copyOf(requested);
        underWay = Map.copyOf(underWay);
        joined = Map.copyOf(joined);
    }

    static Member enrolled(MemberEnrolled e) {
        return new Member(
                e.occurredAt(),
                e.birthday(),
                Points.NONE,
                Purchases.NONE,
                Redemptions.NONE,
                Map.of(),
                Map.of(),
                Standing.FIRST,
                null,
                Map.of(),
                null,
                null,
                null);
    }

    Member with(Points changed) {
        return new Member(
                since,
                birthday,
                changed,
                purchases,
                redemptions,
                requested,
                underWay,
                standing,
                joint,
                joined,
                card,
                side, pool);
    }

    Member with(Purchases changed) {
        return new Member(
                since,
                birthday,
                points,
                changed,
                redemptions,
                requested,
                underWay,
                standing,
                joint,
                joined,
                card,
                side, pool);
    }

    Member with(Redemptions changed) {
        return new Member(
                since, birthday, points, purchases, changed, requested, underWay, standing, joint, joined, card, side, pool);
    }

    Member with(Standing changed) {
        return new Member(
                since,
                birthday,
                points,
                purchases,
                redemptions,
                requested,
                underWay,
                changed,
                joint,
                joined,
                card,
                side, pool);
    }

    Member requested(AdjustmentRequested e) {
        Map<String, AdjustmentRequested> more = new HashMap<>(requested);
        more.put(e.adjustmentId(), e);
        return new Member(
                since, birthday, points, purchases, redemptions, more, underWay, standing, joint, joined, card, side, pool);
    }

    Member answered(String adjustment) {
        Map<String, AdjustmentRequested> fewer = new HashMap<>(requested);
        fewer.remove(adjustment);
        return new Member(
                since, birthday, points, purchases, redemptions, fewer, underWay, standing, joint, joined, card, side, pool);
    }

    Member sent(PointsTransferredOut e) {
        Map<String, PointsTransferredOut> more = new HashMap<>(underWay);
        more.put(e.transferId(), e);
        return new Member(
                since, birthday, points, purchases, redemptions, requested, more, standing, joint, joined, card, side, pool);
    }

    Member arrived(String transfer) {
        Map<String, PointsTransferredOut> fewer = new HashMap<>(underWay);
        fewer.remove(transfer);
        return new Member(
                since, birthday, points, purchases, redemptions, requested, fewer, standing, joint, joined, card, side, pool);
    }

    Member joined(String into) {
        return with(Joint.with(into));
    }

    /** Stands for itself again, or without the other. */
    Member parted(String other) {
        return joint != null && joint.into().equals(other) ? with((Joint) null) : told(other, Standing.FIRST);
    }

    Member passedOn(PointsPassedOn e) {
        Member fewer = with(points.minus(e.lots()));
        return joint != null && joint.into().equals(e.toCustomerId())
                ? fewer.with(joint.passed(Standing.collected(e.months(), e.lifetime())))
                : fewer;
    }

    Member passedIn(PointsPassedIn e) {
        Member more = with(points.plus(e.lots()));
        return e.months().isEmpty()
                ? more
                : more.told(e.fromCustomerId(), Standing.collected(e.months(), e.lifetime()));
    }

    /** Nothing collected is nothing to remember. */
    private Member told(String other, Standing collected) {
        Map<String, Standing> all = new HashMap<>(joined);
        if (collected.equals(Standing.FIRST)) {
            all.remove(other);
        } else {
            all.put(other, collected);
        }
        return new Member(
                since, birthday, points, purchases, redemptions, requested, underWay, standing, joint, all, card, side, pool);
    }

    private Member with(@Nullable Joint changed) {
        return new Member(
                since,
                birthday,
                points,
                purchases,
                redemptions,
                requested,
                underWay,
                standing,
                changed,
                joined,
                card,
                side, pool);
    }

    Member with(Card changed) {
        return new Member(
                since,
                birthday,
                points,
                purchases,
                redemptions,
                requested,
                underWay,
                standing,
                joint,
                joined,
                changed,
                side, pool);
    }

    Member on(Side drawn) {
        return new Member(
                since,
                birthday,
                points,
                purchases,
                redemptions,
                requested,
                underWay,
                standing,
                joint,
                joined,
                card,
                drawn, pool);
    }

    /** In the control group, and not one customer with a record that collected: gets nothing. */
    public boolean leftOut() {
        return side == Side.CONTROL && joined.isEmpty();
    }

    /** The tier, and what counts towards it from the purchases of all records that this account stands for. */
    public Standing together() {
        return joined.values().stream().reduce(standing, Standing::plus);
    }

    /** When time alone changes the account next; empty when never. */
    public Optional<Instant> due() {
        return Stream.concat(points.due(), Stream.ofNullable(standing.until())).min(Comparator.naturalOrder());
    }

    /** The customer who has what the account brings: the one it is merged into, or the keeper of its pool. */
    public @Nullable String passesTo() {
        return joint == null ? pool : joint.into();
    }

    Member pooled(@Nullable String keeper) {
        return new Member(
                since,
                birthday,
                points,
                purchases,
                redemptions,
                requested,
                underWay,
                standing,
                joint,
                joined,
                card,
                side,
                keeper);
    }
}
