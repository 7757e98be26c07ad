package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.BookingWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on a member may book.
 *
 * @param opens null for never in the tier that the member has now
 * @param closes null for never
 * @param open whether the member may book now
 */
public record BookingRight(
        BookingWindow window,
        @Nullable Instant opens,
        @Nullable Instant closes,
        boolean open) {}
