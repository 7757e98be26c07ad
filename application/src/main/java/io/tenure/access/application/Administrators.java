package io.tenure.access.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;

/** Lets administrators through. */
final class Administrators {

    private Administrators() {}

    static void require(Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied("Users and keys are for administrators; '" + caller.name() + "' is none");
        }
    }
}
