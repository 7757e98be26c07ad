package io.tenure.loyalty.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * What is taken of the budget of a batch, in the smallest units.
 *
 * @param taken spent or held
 * @param held for redemptions that are under way, by code and redemption
 */
public record CouponBudget(long taken, Map<String, Long> held) {

    static final CouponBudget UNTOUCHED = new CouponBudget(0, Map.of());

    public CouponBudget {
        held = Map.copyOf(held);
    }

    CouponBudget holding(String key, long amount, long nowTaken) {
        Map<String, Long> more = new HashMap<>(held);
        more.put(key, amount);
        return new CouponBudget(nowTaken, more);
    }

    CouponBudget without(String key, long nowTaken) {
        Map<String, Long> fewer = new HashMap<>(held);
        fewer.remove(key);
        return new CouponBudget(nowTaken, fewer);
    }
}
