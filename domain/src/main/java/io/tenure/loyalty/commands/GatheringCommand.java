package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of an event for members. */
public sealed interface GatheringCommand extends LoyaltyStreamCommand
        permits PlanGathering, InviteGuest, AnswerInvitation, RecordAttendance, CallOffGathering {

    GatheringId gatheringId();

    Instant now();
}
