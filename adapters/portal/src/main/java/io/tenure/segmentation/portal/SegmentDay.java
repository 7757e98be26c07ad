package io.tenure.segmentation.portal;

import io.tenure.shared.portal.Format;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The moment at which a reader looks at the members of a segment. */
final class SegmentDay {

    private SegmentDay() {}

    /** The end of a day in the reader's zone; null for now, when none was chosen or it is not over. */
    static @Nullable Instant end(@Nullable LocalDate day, Format format) {
        if (day == null) {
            return null;
        }
        Instant end = day.plusDays(1).atStartOfDay(format.zone()).toInstant().minusMillis(1);
        return end.isBefore(format.now()) ? end : null;
    }
}
