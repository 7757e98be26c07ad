package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.events.ServiceStepKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service that a customer will need, or needed.
 *
 * @param done whether it was done; null as long as it is open
 */
public record ServiceStepView(
        String customerId,
        String stepId,
        String product,
        ServiceStepKind kind,
        LocalDate dueOn,
        boolean open,
        @Nullable Boolean done) {

    /** The same, of the customer that the record was merged into. */
    public ServiceStepView of(String survivor) {
        return new ServiceStepView(survivor, stepId, product, kind, dueOn, open, done);
    }

    public ServiceStepView ended(boolean wasDone) {
        return new ServiceStepView(customerId, stepId, product, kind, dueOn, false, wasDone);
    }
}
