package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.RewardView;
import java.util.List;

/**
 * A reward as a member's own page shows it.
 *
 * @param has how many of the points that it costs the member has to spend
 */
record OwnReward(String title, long price, long has) {

    /** Those that there are: nothing for whoever spends no points of his own. */
    static List<OwnReward> of(List<RewardView> rewards, Membership member) {
        long active = member.points().active();
        return member.pooled() || member.leftOut()
                ? List.of()
                : rewards.stream()
                        .filter(reward -> reward.left() > 0)
                        .map(reward -> new OwnReward(reward.title(), reward.price(), Math.min(active, reward.price())))
                        .toList();
    }

    public long lacking() {
        return price - has;
    }
}
