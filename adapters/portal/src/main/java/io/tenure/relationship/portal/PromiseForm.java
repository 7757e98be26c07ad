package io.tenure.relationship.portal;

import io.tenure.relationship.commands.MakePromise;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise as somebody types it; its id makes sending it twice make it once. */
record PromiseForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable String dueAt,
        @Nullable String thread) {

    MakePromise command(CustomerId customer, Fields fields, Instant now) {
        var due = fields.moment("dueAt", fields.required("dueAt", dueAt));
        return new MakePromise(
                customer,
                fields.required("key", key),
                fields.required("text", text),
                due == null ? now : due,
                fields.text("thread", thread),
                now);
    }
}
