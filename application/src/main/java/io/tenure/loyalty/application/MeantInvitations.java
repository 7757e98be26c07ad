package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.messaging.application.port.in.StillMeant;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import java.time.InstantSource;
import java.util.List;

/**
 * An invitation that waited for the morning is still meant as long as the event is to come and the guest has not
 * answered. Letters of events called off never outlast the beginning: the day before, they do not wait.
 */
record MeantInvitations(LoyaltyBook book, CustomerQueries customers, InstantSource clock) implements StillMeant {

    @Override
    public boolean isMeant(CustomerId customer, String message) {
        return GuestLetters.about(InvitationPolicy.MESSAGE, message)
                .map(book::gathering)
                .filter(gathering -> gathering.plan() != null)
                .map(gathering -> gathering.isToCome(clock.instant()) && isOpen(gathering, customer))
                .orElse(true);
    }

    /** Who was invited under one of several merged records is written to under another, and answers for all. */
    private boolean isOpen(Gathering gathering, CustomerId customer) {
        return gathering
                .guest(customers.records(customer, Caller.SYSTEM).orElse(List.of()))
                .map(gathering.guests()::get)
                .map(GuestState.INVITED::equals)
                .orElse(true);
    }
}
