package io.tenure.loyalty.application;

/**
 * What became of the codes of a batch.
 *
 * @param whole what a code gives that is used bit by bit, 0 for any other
 */
record CouponCountsView(long batch, long whole, long used, long reserved, long revoked, long given) {

    String id() {
        return Long.toString(batch);
    }

    CouponCountsView gave(long amount, boolean first) {
        return new CouponCountsView(batch, whole, used + (first ? 1 : 0), reserved, revoked, given + amount);
    }

    CouponCountsView tookBack(long amount, boolean last) {
        return new CouponCountsView(batch, whole, used - (last ? 1 : 0), reserved, revoked, given - amount);
    }

    CouponCountsView keeps(int more) {
        return new CouponCountsView(batch, whole, used, reserved + more, revoked, given);
    }

    CouponCountsView oneRevoked() {
        return new CouponCountsView(batch, whole, used, reserved, revoked + 1, given);
    }
}
