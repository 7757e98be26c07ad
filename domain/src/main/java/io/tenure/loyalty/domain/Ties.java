package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.PointsPassedOn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ties an account to others.
 *
 * @param joint where points are passed on to; null while the account stands for the customer
 * @param joined what other accounts, which pass their points on to this one, collected and hold, by customer
 * @param before the tier that the account had before it got one that another of those holds; null while it has its own
 * @param pool which other members keep its points, or have theirs kept
 * @param passings how often the account passed points on, ever: no two passings have one name
 */
public record Ties(
        @Nullable Joint joint,
        Map<String, Standing> joined,
        @Nullable HeldTier before,
        Pool pool,
        long passings) {

    static final Ties NONE = new Ties(null, Map.of(), null, Pool.NONE, 0);

    public Ties {
        joined = Map.copyOf(joined);
    }

    /** The customer who has what the account brings: the one it is merged into, or the keeper of its pool. */
    public @Nullable String passesTo() {
        return joint == null ? pool.keeper() : joint.into();
    }

    Ties with(@Nullable Joint changed) {
        return new Ties(changed, joined, before, pool, passings);
    }

    Ties with(Pool changed) {
        return new Ties(joint, joined, before, changed, passings);
    }

    /** @param had null where the tier is the account's own */
    Ties withBefore(@Nullable HeldTier had) {
        return new Ties(joint, joined, had, pool, passings);
    }

    /** Stands for itself again, or without the other. */
    Ties parted(String other) {
        return joint != null && joint.into().equals(other) ? with((Joint) null) : told(other, Standing.FIRST);
    }

    /** Nothing collected is nothing to remember. */
    Ties told(String other, Standing collected) {
        Map<String, Standing> all = new HashMap<>(joined);
        if (collected.equals(Standing.FIRST)) {
            all.remove(other);
        } else {
            all.put(other, collected);
        }
        return new Ties(joint, all, before, pool, passings);
    }

    Ties passedOn(PointsPassedOn e) {
        Joint now = joint != null && joint.into().equals(e.toCustomerId())
                ? joint.told(Standing.told(e.months(), e.lifetime(), e.held()))
                : joint;
        return new Ties(now, joined, before, pool, passings + 1);
    }
}
