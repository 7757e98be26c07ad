package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.GatheringView;
import io.tenure.shared.portal.Format;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event for members, as somebody types it.
 *
 * @param beginsAt in the reader's zone
 */
record GatheringForm(
        @Nullable String event,
        @Nullable String title,
        @Nullable String place,
        @Nullable String beginsAt,
        @Nullable String seats,
        @Nullable String tier,
        @Nullable String segment) {

    static final GatheringForm EMPTY = new GatheringForm(null, null, null, null, null, null, null);

    static GatheringForm of(GatheringView view, Format format) {
        return new GatheringForm(
                view.gathering(),
                view.title(),
                view.place(),
                LocalDateTime.ofInstant(view.beginsAt(), format.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                Integer.toString(view.seats()),
                view.tier(),
                view.segment());
    }
}
