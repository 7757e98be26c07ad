package io.tenure.access.portal;

import io.tenure.shared.portal.Fields;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A key as an administrator asks for it; without a day it never expires. */
record ApiKeyForm(
        @Nullable String name,
        @Nullable String role,
        @Nullable String expires) {

    /** The end of the day given, in the administrator's zone. */
    @Nullable
    Instant expiresAt(Fields fields, ZoneId zone) {
        var day = fields.date("expires", expires);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
