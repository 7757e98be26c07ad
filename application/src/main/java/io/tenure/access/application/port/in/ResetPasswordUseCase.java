package io.tenure.access.application.port.in;

import io.tenure.access.Caller;

/** Gives a user who forgot the password a one-time one; ends the user's sessions. */
@FunctionalInterface
public interface ResetPasswordUseCase {

    /**
     * Resets a password.
     *
     * @throws AccessRefusal when there is no such user
     * @throws io.tenure.access.AccessDenied unless the caller is an administrator
     */
    OneTimePassword reset(String name, Caller caller);
}
