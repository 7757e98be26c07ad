package io.tenure.lifecycle.portal;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.PlanServiceStep;
import io.tenure.lifecycle.events.ServiceStepKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A service to come, as somebody types it; its key makes sending it twice plan it once. */
record StepForm(
        @Nullable String key,
        @Nullable String product,
        @Nullable String kind,
        @Nullable String dueOn) {

    CareCommand command(CustomerId customer, Fields fields, Instant now) {
        LocalDate due = fields.date("dueOn", fields.required("dueOn", dueOn));
        return new PlanServiceStep(
                customer,
                fields.required("key", key),
                fields.required("product", product),
                fields.choice("kind", ServiceStepKind.class, kind, ServiceStepKind.MAINTAIN),
                due == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : due,
                now);
    }
}
