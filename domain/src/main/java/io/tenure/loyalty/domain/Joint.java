package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.HeldTier;
import java.util.Map;

/**
 * Where an account passes its points on to.
 *
 * @param into the customer who has them
 * @param months what the other account knows of the tier
 * @param lifetime points ever, as far as the other account knows
 * @param held the tier of this account, as far as the other one knows
 */
public record Joint(String into, Map<String, Standing.Collected> months, long lifetime, HeldTier held) {

    public Joint {
        months = Map.copyOf(months);
    }

    static Joint with(String into) {
        return new Joint(into, Map.of(), 0, HeldTier.LOWEST);
    }

    Joint told(Standing told) {
        return new Joint(into, told.months(), told.lifetime(), told.held());
    }

    boolean knows(Standing standing) {
        return months.equals(standing.months()) && lifetime == standing.lifetime() && held.equals(standing.held());
    }
}
