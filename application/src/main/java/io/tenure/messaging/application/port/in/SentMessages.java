package io.tenure.messaging.application.port.in;

import io.tenure.shared.domain.CustomerId;
import java.util.function.Predicate;

/** What went out to customers; a message that failed or did not arrive is none. */
public interface SentMessages {

    /**
     * Whether one of some messages went out to a customer, under whichever of its records.
     *
     * @param wanted which of them, by the ids that whoever had them sent gave them
     */
    boolean any(CustomerId customer, Predicate<String> wanted);
}
