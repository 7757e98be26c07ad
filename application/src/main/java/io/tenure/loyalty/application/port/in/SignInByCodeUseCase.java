package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.queries.SignedInMember;
import java.time.Duration;

/** Lets a member in who gives the code that was sent. */
@FunctionalInterface
public interface SignInByCodeUseCase {

    /**
     * Compares the code. Takes as long whether there is such a member or not.
     *
     * @param address of the network from which somebody tries
     */
    Answer signIn(Attempt attempt, String address);

    /**
     * What somebody gives to be let in.
     *
     * @param id of the attempt that the code was sent for
     */
    record Attempt(String contact, String id, String code) {

        /** For no log to show it. */
        @Override
        public String toString() {
            return "attempt to sign in";
        }
    }

    /** What came of it. */
    sealed interface Answer {

        record SignedIn(SignedInMember member) implements Answer {}

        /** The code is another one, was used, or is good no longer. */
        record Refused() implements Answer {}

        record TooOften(Duration retryAfter) implements Answer {}
    }
}
