package io.tenure.lifecycle.portal;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.queries.CustomerCare;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The level of care, as somebody chooses it. */
record LevelForm(@Nullable String level, @Nullable String every) {

    /** What has been agreed so far; blank where nothing has. */
    static LevelForm of(CustomerCare care) {
        return new LevelForm(Objects.toString(care.level(), null), Objects.toString(care.contactEveryDays(), null));
    }

    CareCommand command(CustomerId customer, Fields fields, Instant now) {
        BigDecimal days = fields.decimal("every", fields.required("every", every));
        return new ChooseRelationshipLevel(
                customer,
                fields.choice("level", RelationshipLevel.class, level, RelationshipLevel.BASIC),
                days == null ? 0 : days.longValue(),
                now);
    }
}
