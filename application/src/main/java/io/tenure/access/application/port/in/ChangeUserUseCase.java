package io.tenure.access.application.port.in;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.Set;

/** Changes what a user may do, or shuts the user out; takes effect at once. */
@FunctionalInterface
public interface ChangeUserUseCase {

    /**
     * Changes a user.
     *
     * @throws AccessRefusal when there is no such user, or no administrator would be left
     * @throws io.tenure.access.AccessDenied unless the caller is an administrator
     */
    void change(String name, Set<Role> roles, boolean disabled, Caller caller);
}
