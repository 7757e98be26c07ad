package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.Gathering;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event for members.
 *
 * @param tier from which on members may be invited; null for all
 * @param segment to which they have to belong; null for any
 * @param taken seats that nobody else can have
 * @param calledOff why it does not take place; null while it does
 */
public record GatheringView(
        String programme,
        String gathering,
        String title,
        String place,
        Instant beginsAt,
        int seats,
        @Nullable String tier,
        @Nullable String segment,
        int taken,
        @Nullable String calledOff) {

    public String id() {
        return programme + "@" + gathering;
    }

    public int left() {
        return seats - taken;
    }

    /** From when on it can be recorded who is there. */
    public Instant doorsOpenAt() {
        return beginsAt.minus(Gathering.DOORS);
    }

    public boolean doorsOpen(Instant now) {
        return !now.isBefore(doorsOpenAt());
    }

    public boolean over(Instant now) {
        return now.isAfter(beginsAt.plus(Gathering.OVER));
    }

    public GatheringView taking(int nowTaken) {
        return new GatheringView(
                programme, gathering, title, place, beginsAt, seats, tier, segment, nowTaken, calledOff);
    }

    public GatheringView off(String reason) {
        return new GatheringView(programme, gathering, title, place, beginsAt, seats, tier, segment, taken, reason);
    }
}
