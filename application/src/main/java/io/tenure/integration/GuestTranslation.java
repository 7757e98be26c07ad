package io.tenure.integration;

import io.tenure.integration.contract.CalledOffEvent;
import io.tenure.integration.contract.GuestStanding;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.MovedGuest;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.events.GuestAttended;
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.loyalty.events.InvitationAccepted;
import io.tenure.loyalty.events.InvitationDeclined;
import java.util.Optional;

/** What an event for members means to others: how a guest stands, and that it does not take place. */
final class GuestTranslation {

    private GuestTranslation() {}

    static Optional<IntegrationEvent> of(GatheringEvent event) {
        return switch (event) {
            case GuestInvited e -> moved(e, e.customerId(), GuestStanding.INVITED);
            case InvitationAccepted e -> moved(e, e.customerId(), GuestStanding.ACCEPTED);
            case InvitationDeclined e -> moved(e, e.customerId(), GuestStanding.DECLINED);
            case GuestAttended e -> moved(e, e.customerId(), GuestStanding.ATTENDED);
            case GatheringCalledOff e ->
                Optional.of(new CalledOffEvent(e.programme(), e.gathering(), e.reason(), e.occurredAt()));
            case GatheringPlanned _ -> Optional.empty();
        };
    }

    private static Optional<IntegrationEvent> moved(GatheringEvent e, String customer, GuestStanding standing) {
        return Optional.of(new MovedGuest(customer, e.programme(), e.gathering(), standing, e.occurredAt()));
    }
}
