package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On which side of the comparison with the control group a member is, since the enrolment, and why. It stays when the
 * membership ends or the customer is erased, and says nothing of the person.
 *
 * @param lot from 0 to 999,999
 * @param below lots below it are in the control group
 * @param as the customer whose side it is; null when it was drawn for this one
 * @param joinedInto the customer that the record is merged into; null for none
 */
public record SideView(
        String programme,
        String customerId,
        Side side,
        SideReason reason,
        int lot,
        int below,
        @Nullable String as,
        long version,
        Instant drawnAt,
        @Nullable String joinedInto) {

    public String id() {
        return programme + "@" + customerId;
    }

    /** Merged into another record, or standing for itself again. */
    public SideView joined(@Nullable String into) {
        return new SideView(programme, customerId, side, reason, lot, below, as, version, drawnAt, into);
    }
}
