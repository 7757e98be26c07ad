package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.queries.GatheringView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event for members.
 *
 * @param tier from which on members may be invited; all unless given
 * @param segment to which they have to belong; any unless given
 * @param left seats that can still be had
 * @param calledOff why it does not take place; left out while it does
 */
@Schema(name = "LoyaltyEvent")
record EventResource(
        String event,
        String title,
        String place,
        Instant beginsAt,
        int seats,
        int left,
        @Nullable String tier,
        @Nullable String segment,
        @Nullable String calledOff) {

    static EventResource of(GatheringView view) {
        return new EventResource(
                view.gathering(),
                view.title(),
                view.place(),
                view.beginsAt(),
                view.seats(),
                view.left(),
                view.tier(),
                view.segment(),
                view.calledOff());
    }
}
