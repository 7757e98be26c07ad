package io.tenure.access.application.port.in;

/** Lets users choose a password of their own. */
@FunctionalInterface
public interface ChangePasswordUseCase {

    /**
     * Changes a password and ends the user's other sessions.
     *
     * @return the account as it is now
     * @throws AccessRefusal when the old password is wrong or the new one is too weak
     */
    Account change(String name, String oldPassword, String newPassword);
}
