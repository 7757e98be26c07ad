package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The member is on one side of the comparison with the control group, for good.
 *
 * @param household a keyed hash; null when none is known
 * @param lot from 0 to 999,999; the same each time it is drawn
 * @param below lots below it are in the control group
 * @param as the customer whose side it is; null when it was drawn for this one
 * @param version of the programme
 */
public record SideDrawn(
        String programme,
        String customerId,
        Side side,
        SideReason reason,
        @Nullable String household,
        int lot,
        int below,
        @Nullable String as,
        long version,
        Instant occurredAt)
        implements LoyaltyEvent {}
