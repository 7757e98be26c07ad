package io.tenure.loyalty.application.port.in;

import io.tenure.shared.outcome.Refusal;
import java.time.Duration;

/** Sends a member a code to sign in with to the page of his own. */
@FunctionalInterface
public interface RequestSignInCodeUseCase {

    /**
     * Sends a code in the background to a member whose contact point it is. Answers the same, and as fast, whether
     * there is such a member or not.
     *
     * @param contact an e-mail address, or a phone number with the code of its country
     * @param address of the network from which somebody asks
     * @throws Refusal when it is neither
     */
    Answer request(String contact, String address);

    /** What came of it. */
    sealed interface Answer {

        /**
         * A code is on its way, if there is such a member.
         *
         * @param attempt names the attempt to sign in; for the browser that asked
         */
        record Asked(String attempt) implements Answer {}

        record TooOften(Duration retryAfter) implements Answer {}
    }
}
