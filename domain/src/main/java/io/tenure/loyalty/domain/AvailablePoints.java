package io.tenure.loyalty.domain;

import io.tenure.shared.domain.Rejection;
import java.util.Optional;

/** Points that are taken must be there, and be more than none. */
final class AvailablePoints {

    private AvailablePoints() {}

    /** Where a record is merged into another one, points are given and taken there, and counted there. */
    static Optional<Rejection> joined(Booking booking) {
        return Optional.ofNullable(booking.member().joint())
                .map(joint -> new Rejection(
                        "loyalty.account-joined",
                        "The customer is merged into " + joint.into()
                                + ", whose account has the points: give or take them there."));
    }

    static Optional<Rejection> missing(long wanted, Booking booking) {
        if (wanted <= 0) {
            return Optional.of(
                    new Rejection("loyalty.points-not-positive", "Points are 1 or more: give such a number."));
        }
        Optional<Rejection> elsewhere = joined(booking);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        String keeper = booking.member().pool().keeper();
        if (keeper != null) {
            return Optional.of(new Rejection(
                    "loyalty.points-pooled",
                    "The points of the household are in the account of " + keeper
                            + ": take them there, or leave the pool."));
        }
        long active = booking.points().active();
        if (wanted > active && booking.member().leftOut()) {
            return Optional.of(SideDecisions.leftOut());
        }
        return wanted > active
                ? Optional.of(new Rejection(
                        "loyalty.not-enough-points",
                        "The account has " + active + " points to spend, not " + wanted + ": take fewer."))
                : Optional.empty();
    }
}
