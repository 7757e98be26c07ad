package io.tenure.access.application.port.in;

import java.time.Duration;
import java.util.Optional;

/** Checks who somebody is. */
public interface SignInUseCase {

    /** Checks a password. Failures are logged and make further attempts wait, longer each time. */
    Result signIn(String name, String password, String address);

    /** The account as it is now; empty when it is gone or disabled. */
    Optional<Account> account(String name);

    /** What became of an attempt to sign in. */
    sealed interface Result {
        record SignedIn(Account account) implements Result {}

        /** Name, password or both are wrong, or the user is disabled; nobody is told which. */
        record Refused() implements Result {}

        /** Nothing was checked: try again after the time given. */
        record TooManyAttempts(Duration retryAfter) implements Result {}
    }
}
