package io.tenure.relationship.portal;

import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Somebody around an account, as somebody types it. */
record StakeholderForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String role,
        @Nullable String note,
        @Nullable String since) {

    AddStakeholder command(CustomerId customer, Fields fields, Instant now) {
        var from = fields.date("since", since);
        return new AddStakeholder(
                customer,
                fields.required("key", key),
                fields.required("name", name),
                fields.choice("role", StakeholderRole.class, role, StakeholderRole.CONTACT),
                fields.text("note", note),
                from == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : from,
                now);
    }
}
