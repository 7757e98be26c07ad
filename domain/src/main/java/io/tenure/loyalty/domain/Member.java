package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PointsTransferredOut;
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
 */
public record Member(
        Instant since,
        @Nullable String birthday,
        Points points,
        Purchases purchases,
        Redemptions redemptions,
        Map<String, AdjustmentRequested> requested,
        Map<String, PointsTransferredOut> underWay,
        Standing standing)
        implements LoyaltyAccount {

    public Member {
        requested = Map.copyOf(requested);
        underWay = Map.copyOf(underWay);
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
                Standing.FIRST);
    }

    Member with(Points changed) {
        return new Member(since, birthday, changed, purchases, redemptions, requested, underWay, standing);
    }

    Member with(Purchases changed) {
        return new Member(since, birthday, points, changed, redemptions, requested, underWay, standing);
    }

    Member with(Redemptions changed) {
        return new Member(since, birthday, points, purchases, changed, requested, underWay, standing);
    }

    Member with(Standing changed) {
        return new Member(since, birthday, points, purchases, redemptions, requested, underWay, changed);
    }

    Member requested(AdjustmentRequested e) {
        Map<String, AdjustmentRequested> more = new HashMap<>(requested);
        more.put(e.adjustmentId(), e);
        return new Member(since, birthday, points, purchases, redemptions, more, underWay, standing);
    }

    Member answered(String adjustment) {
        Map<String, AdjustmentRequested> fewer = new HashMap<>(requested);
        fewer.remove(adjustment);
        return new Member(since, birthday, points, purchases, redemptions, fewer, underWay, standing);
    }

    Member sent(PointsTransferredOut e) {
        Map<String, PointsTransferredOut> more = new HashMap<>(underWay);
        more.put(e.transferId(), e);
        return new Member(since, birthday, points, purchases, redemptions, requested, more, standing);
    }

    Member arrived(String transfer) {
        Map<String, PointsTransferredOut> fewer = new HashMap<>(underWay);
        fewer.remove(transfer);
        return new Member(since, birthday, points, purchases, redemptions, requested, fewer, standing);
    }

    /** When time alone changes the account next; empty when never. */
    public Optional<Instant> due() {
        return Stream.concat(points.due(), Stream.ofNullable(standing.until())).min(Comparator.naturalOrder());
    }
}
