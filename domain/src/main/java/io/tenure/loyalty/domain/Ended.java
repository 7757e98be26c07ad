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
 * @param redemptions that can still be taken back: of rewards, and those of which a partner has a share
 */
public record Ended(Instant at, @Nullable Side side, Redemptions redemptions) implements LoyaltyAccount {

    static Ended after(LoyaltyAccount account, Instant at) {
        return account instanceof Member member
                ? new Ended(at, member.side(), member.redemptions().afterTheEnd())
                : new Ended(at, null, Redemptions.NONE);
    }

    /** Whether what became of a redemption is still known. */
    public boolean knows(String redemption) {
        return redemptions.knows(redemption);
    }

    Ended evolve(LoyaltyEvent event) {
        return switch (event) {
            case RedemptionCancelled e -> new Ended(at, side, redemptions.cancelled(e));
            case PartnerReckoned e
            when redemptions.shares().containsKey(e.reference()) -> new Ended(at, side, redemptions.reckoned(e));
            default -> this;
        };
    }
}
