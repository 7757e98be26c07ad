package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.portal.Fields;
import org.jspecify.annotations.Nullable;

/** An address, as somebody types it. */
record ContactPointForm(@Nullable String kind, @Nullable String value) {
    ContactPointDraft draft(Fields fields) {
        return new ContactPointDraft(
                fields.choice("kind", ContactKind.class, kind, ContactKind.EMAIL), fields.required("value", value));
    }
}
