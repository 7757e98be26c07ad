package io.tenure.relationship.portal;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;

/** What a page offers to its reader. It only hides buttons; the rules are kept in the application layer. */
record May(boolean write, boolean erase, boolean audit) {
    static May of(Caller caller) {
        return new May(
                caller.hasAny(Role.ACCOUNT_MANAGER, Role.INTEGRATION, Role.ADMIN),
                caller.hasAny(Role.INTEGRATION, Role.ADMIN),
                caller.hasAny(Role.AUDITOR, Role.ADMIN));
    }

    /** Whether somebody sees every customer, not the own book alone. */
    static boolean seeAll(Caller caller) {
        return caller.hasAny(Role.ADMIN, Role.AUDITOR, Role.MARKETER, Role.INTEGRATION);
    }

    /** Lets only those through who may write. */
    static void requireWriter(Caller caller) {
        if (!of(caller).write()) {
            throw new AccessDenied("Changing customers takes another role");
        }
    }

    static May nothing(May of) {
        return new May(false, false, of.audit);
    }
}
