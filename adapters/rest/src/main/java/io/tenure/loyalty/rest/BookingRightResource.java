package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.programme.Wording;
import io.tenure.loyalty.queries.BookingRight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when on a member may book, as the API shows it.
 *
 * @param opens null for never in the tier that the member has now
 * @param closes null for never
 * @param open whether the member may book now
 */
@Schema(name = "LoyaltyBookingRight")
record BookingRightResource(
        String id,
        Wording title,
        List<String> items,
        List<String> categories,
        @Nullable Instant opens,
        @Nullable Instant closes,
        boolean open) {

    static BookingRightResource of(BookingRight right) {
        return new BookingRightResource(
                right.window().id(),
                right.window().title(),
                right.window().items(),
                right.window().categories(),
                right.opens(),
                right.closes(),
                right.open());
    }
}
