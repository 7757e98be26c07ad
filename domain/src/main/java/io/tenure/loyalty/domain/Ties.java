package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PointsPassedOn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ties an account to others.
 *
 * @param joint where points are passed on to; null while the account stands for the customer
 * @param joined what other accounts, which pass their points on to this one, collected, by customer
 * @param pool which other members keep its points, or have theirs kept
 * @param passings how often the account passed points on, ever: no two passings have one name
 */
public record Ties(@Nullable Joint joint, Map<String, Standing> joined, Pool pool, long passings) {

    static final Ties NONE = new Ties(null, Map.of(), Pool.NONE, 0);

    public Ties {
        joined = Map.copyOf(joined);
    }

    /** The customer who has what the account brings: the one it is merged into, or the keeper of its pool. */
    public @Nullable String passesTo() {
        return joint == null ? pool.keeper() : joint.into();
    }

    Ties with(@Nullable Joint changed) {
        return new Ties(changed, joined, pool, passings);
    }

    Ties with(Pool changed) {
        return new Ties(joint, joined, changed, passings);
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
        return new Ties(joint, all, pool, passings);
    }

    Ties passedOn(PointsPassedOn e) {
        Joint now = joint != null && joint.into().equals(e.toCustomerId())
                ? joint.told(Standing.collected(e.months(), e.lifetime()))
                : joint;
        return new Ties(now, joined, pool, passings + 1);
    }
}
