package io.tenure.lifecycle.queries;

import java.time.Instant;
import java.util.List;

/** What is to be done for customers by now, the longest overdue first; at most 200 of each. */
public record DueCare(List<CallBack> callBacks, List<ServiceStepView> steps) {

    /** A lead that waits for a call. */
    public record CallBack(String customerId, Instant at) {}
}
