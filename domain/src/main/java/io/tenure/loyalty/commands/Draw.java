package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideReason;
import org.jspecify.annotations.Nullable;

/**
 * What decides on which side of the comparison with the control group a new member is.
 *
 * @param household a keyed hash; null when none is known
 * @param lot from 0 to 999,999
 * @param given the side of the customer named by {@code as}; null, like that, when the lot decides
 */
public record Draw(
        SideReason reason,
        @Nullable String household,
        int lot,
        @Nullable Side given,
        @Nullable String as) {

    /** How many lots there are. */
    public static final int LOTS = 1_000_000;
}
