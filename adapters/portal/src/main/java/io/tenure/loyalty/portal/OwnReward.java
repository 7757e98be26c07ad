package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.RewardView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reward as a member's own page shows it.
 *
 * @param money that is taken beside the points; null for none
 * @param currency of the money
 * @param has how many of the points that it costs the member has to spend
 */
record OwnReward(
        String title,
        long price,
        @Nullable BigDecimal money,
        @Nullable String currency,
        long has) {

    /** Those that there are: nothing for whoever spends no points of his own. */
    static List<OwnReward> of(List<RewardView> rewards, RewardTitles titles, Membership member) {
        long active = member.points().active();
        return member.pooled() || member.leftOut()
                ? List.of()
                : rewards.stream()
                        .filter(reward -> reward.left() > 0)
                        .map(reward -> new OwnReward(
                                titles.of(reward),
                                reward.price(),
                                reward.money(),
                                reward.currency(),
                                Math.min(active, reward.price())))
                        .toList();
    }

    public long lacking() {
        return price - has;
    }
}
