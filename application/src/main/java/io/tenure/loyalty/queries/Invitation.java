package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.GuestState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is for a member.
 *
 * @param state null for a member who may be invited
 */
public record Invitation(GatheringView gathering, @Nullable GuestState state) {

    /** What the member may answer on the page of his own. */
    public List<GuestState> answers(Instant now) {
        if (gathering.calledOff() != null || !now.isBefore(gathering.beginsAt())) {
            return List.of();
        }
        return switch (state) {
            case INVITED ->
                gathering.left() > 0 ? List.of(GuestState.ACCEPTED, GuestState.DECLINED) : List.of(GuestState.DECLINED);
            case ACCEPTED -> List.of(GuestState.DECLINED);
            case DECLINED -> gathering.left() > 0 ? List.of(GuestState.ACCEPTED) : List.of();
            case null, default -> List.of();
        };
    }

    /** How the member may stand next. */
    public List<GuestState> next(Instant now) {
        if (gathering.calledOff() != null) {
            return List.of();
        }
        return switch (state) {
            case null -> List.of(GuestState.INVITED);
            case INVITED -> List.of(GuestState.ACCEPTED, GuestState.DECLINED);
            case ACCEPTED ->
                gathering.doorsOpen(now)
                        ? List.of(GuestState.ATTENDED, GuestState.DECLINED)
                        : List.of(GuestState.DECLINED);
            case DECLINED -> List.of(GuestState.ACCEPTED);
            case ATTENDED -> List.of();
        };
    }
}
