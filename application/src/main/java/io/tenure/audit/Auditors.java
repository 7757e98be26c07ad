package io.tenure.audit;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;

/** Lets those through who may look behind the scenes. */
final class Auditors {

    private Auditors() {}

    static void require(Caller caller) {
        if (!caller.hasAny(Role.AUDITOR, Role.ADMIN)) {
            throw new AccessDenied("This is for auditors and administrators; '" + caller.name() + "' is neither");
        }
    }
}
