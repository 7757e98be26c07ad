package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened with an event for members. Taken is how many seats are taken from then on. */
public sealed interface GatheringEvent
        permits GatheringPlanned,
                GuestInvited,
                InvitationAccepted,
                InvitationDeclined,
                GuestAttended,
                GatheringCalledOff {

    String programme();

    String gathering();

    Instant occurredAt();
}
