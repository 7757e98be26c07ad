package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of an event for members. */
public sealed interface GatheringCommand
        permits PlanGathering, InviteGuest, AnswerInvitation, RecordAttendance, CallOffGathering {

    GatheringId gatheringId();

    Instant now();
}
