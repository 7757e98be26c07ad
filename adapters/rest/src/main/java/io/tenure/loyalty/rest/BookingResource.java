package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.programme.BookingWindow;
import io.tenure.loyalty.programme.Wording;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when on members may book, as the API shows it.
 *
 * @param closes when nobody may any more; null for never
 */
@Schema(name = "LoyaltyBookingWindow")
record BookingResource(
        String id,
        Wording title,
        List<String> items,
        List<String> categories,
        List<OpeningBody> opens,
        @Nullable LocalDateTime closes) {

    /** Members of a tier and those above, or all members, may book from a time on. */
    @Schema(name = "LoyaltyBookingOpening")
    record OpeningBody(@Nullable String tier, LocalDateTime from) {}

    static BookingResource of(BookingWindow window) {
        return new BookingResource(
                window.id(),
                window.title(),
                window.items(),
                window.categories(),
                window.opens().stream()
                        .map(each -> new OpeningBody(each.tier(), each.from()))
                        .toList(),
                window.closes());
    }
}
