package io.tenure.access.application.port.in;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.Set;

/** Lets somebody sign in. */
@FunctionalInterface
public interface CreateUserUseCase {

    /**
     * Creates a user.
     *
     * @throws AccessRefusal when the name is taken or cannot be a name
     * @throws io.tenure.access.AccessDenied unless the caller is an administrator
     */
    OneTimePassword create(String name, Set<Role> roles, Caller caller);
}
