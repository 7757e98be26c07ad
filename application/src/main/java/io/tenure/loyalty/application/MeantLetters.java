package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.messaging.application.port.in.StillMeant;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * An invitation that waited for the morning is still meant as long as the event is to come when and where it says, and
 * the guest has not answered; word that the event was moved, as long as it was not moved again and the guest may come.
 * Letters of events called off never outlast the beginning: the day before, they do not wait.
 */
record MeantLetters(LoyaltyBook book, CustomerQueries customers, InstantSource clock) implements StillMeant {

    @Override
    public boolean isMeant(CustomerId customer, String message) {
        return isMeant(InvitationPolicy.MESSAGE, GuestState.INVITED::equals, customer, message)
                && isMeant(MovedPolicy.MESSAGE, GuestState::mayCome, customer, message);
    }

    private boolean isMeant(String kind, Predicate<GuestState> open, CustomerId customer, String message) {
        return GuestLetters.about(kind, message)
                .map(book::gathering)
                .filter(gathering -> gathering.plan() != null)
                .map(gathering -> gathering.isToCome(clock.instant())
                        && GuestLetters.isOf(GuestLetters.asOf(gathering, kind), message)
                        && isOpen(gathering, open, customer))
                .orElse(true);
    }

    /** Who was invited under one of several merged records is written to under another, and answers for all. */
    private boolean isOpen(Gathering gathering, Predicate<GuestState> open, CustomerId customer) {
        return gathering
                .guest(customers.records(customer, Caller.SYSTEM).orElse(List.of()))
                .map(gathering.guests()::get)
                .map(open::test)
                .orElse(true);
    }
}
