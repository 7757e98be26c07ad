package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer took part once.
 *
 * @param side null where the member was not compared
 * @param rewards that can still be taken back
 */
public record Ended(Instant at, @Nullable Side side, Redemptions rewards) implements LoyaltyAccount {

    static Ended after(LoyaltyAccount account, Instant at) {
        return account instanceof Member member
                ? new Ended(at, member.side(), member.redemptions().ofRewards())
                : new Ended(at, null, Redemptions.NONE);
    }

    /** Whether what became of a reward is still known. */
    public boolean knows(String redemption) {
        return rewards.knows(redemption);
    }

    Ended evolve(LoyaltyEvent event) {
        return switch (event) {
            case RedemptionCancelled e -> new Ended(at, side, rewards.cancelled(e));
            case PartnerReckoned e
            when rewards.shares().containsKey(e.reference()) -> new Ended(at, side, rewards.reckoned(e));
            default -> this;
        };
    }
}
