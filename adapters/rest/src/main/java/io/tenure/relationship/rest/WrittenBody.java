package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.Written;

/**
 * What a write has come to.
 *
 * @param id of the customer
 * @param position in the ledger
 * @param changed false when everything was so already
 */
@Schema(name = "Written")
record WrittenBody(String id, long position, long version, boolean changed) {
    static WrittenBody of(Written written) {
        return new WrittenBody(written.customerId().value(), written.position(), written.version(), written.changed());
    }
}
