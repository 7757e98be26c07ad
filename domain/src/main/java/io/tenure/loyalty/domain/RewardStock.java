package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.loyalty.events.RewardStocked;
import java.util.HashSet;
import java.util.Set;

/**
 * How many pieces of a reward there are.
 *
 * @param price of no points as long as the reward is not offered
 * @param left pieces that can be reserved
 * @param reserved redemptions that a piece is kept for
 */
public record RewardStock(String title, RewardPrice price, long left, Set<String> reserved) {

    static final RewardStock NONE = new RewardStock("", new RewardPrice(0), 0, Set.of());

    public RewardStock {
        reserved = Set.copyOf(reserved);
    }

    RewardStock stocked(RewardStocked e) {
        return new RewardStock(e.title(), RewardPrice.of(e.price(), e.money(), e.currency()), e.left(), reserved);
    }

    RewardStock reserved(RewardReserved e) {
        Set<String> more = new HashSet<>(reserved);
        more.add(e.redemptionId());
        return new RewardStock(title, price, e.left(), more);
    }

    RewardStock without(String redemption, long nowLeft) {
        Set<String> fewer = new HashSet<>(reserved);
        fewer.remove(redemption);
        return new RewardStock(title, price, nowLeft, fewer);
    }
}
