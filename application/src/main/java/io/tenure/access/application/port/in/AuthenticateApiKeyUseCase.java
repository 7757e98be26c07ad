package io.tenure.access.application.port.in;

import io.tenure.access.Caller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the key of a program. */
@FunctionalInterface
public interface AuthenticateApiKeyUseCase {

    /** Checks a key. Failures are counted by address and make it wait after some. */
    Result authenticate(String key, String address);

    /** What became of it. */
    sealed interface Result {
        record Known(Caller caller) implements Result {}

        /**
         * Not let in.
         *
         * @param keyName of the key that has been revoked or has expired; null for one that never was
         */
        record Refused(@Nullable String keyName) implements Result {}

        record TooManyAttempts(Duration retryAfter) implements Result {}
    }
}
