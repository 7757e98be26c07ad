package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.Written;

/** What was done: where in the ledger it stands, and the page on which it shows. */
record Done(long position, String page) {
    static Done on(Written written) {
        return new Done(written.position(), Desk.page(written.customerId()));
    }
}
