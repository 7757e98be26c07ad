package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;

/** What a page offers to its reader. It only hides buttons; the rules are kept in the application layer. */
record May(boolean write, boolean erase, boolean audit) {
    static May of(Caller caller) {
        return new May(
                caller.hasAny(Role.ACCOUNT_MANAGER, Role.ADMIN),
                caller.hasAny(Role.ADMIN),
                caller.hasAny(Role.AUDITOR, Role.ADMIN));
    }

    static May nothing(May of) {
        return new May(false, false, of.audit);
    }
}
