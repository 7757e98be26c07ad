package io.tenure.relationship.application.port.in;

import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.outcome.Refusal;

/** Brings an address that somebody types into the form in which contact points are kept. */
@FunctionalInterface
public interface NormaliseContactUseCase {

    /**
     * The address in its one form; a phone number has to begin with the code of its country.
     *
     * @throws Refusal when the address cannot be understood
     */
    String normalise(ContactKind kind, String typed);
}
