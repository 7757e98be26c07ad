package io.tenure.loyalty.application;

import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.messaging.application.port.in.StillMeant;
import io.tenure.shared.domain.CustomerId;
import java.time.InstantSource;

/**
 * An invitation that waited for the morning is still meant as long as the event is to come and the guest has not
 * answered. Letters of events called off never outlast the beginning: the day before, they do not wait.
 */
record MeantInvitations(LoyaltyBook book, InstantSource clock) implements StillMeant {

    @Override
    public boolean isMeant(CustomerId customer, String message) {
        return GuestLetters.about(InvitationPolicy.MESSAGE, message)
                .map(book::gathering)
                .map(gathering -> gathering.isToCome(clock.instant()) && isOpen(gathering, customer))
                .orElse(true);
    }

    /** Who was invited under a record that was merged since is written to under another. */
    private static boolean isOpen(Gathering gathering, CustomerId customer) {
        return gathering.guests().getOrDefault(customer.value(), GuestState.INVITED) == GuestState.INVITED;
    }
}
