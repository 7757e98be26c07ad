package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.events.RelationshipLevel;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is to be done for customers by now, the longest overdue first; at most 200 of each. */
public record DueCare(List<CallBack> callBacks, List<ServiceStepView> steps, List<Contact> contacts) {

    /**
     * A customer whom nobody has spoken to for longer than was agreed.
     *
     * @param overdueDays beyond the agreed ones, at least 1
     */
    public record Contact(String customerId, RelationshipLevel level, long everyDays, long overdueDays) {}

    /** A lead that waits for a call. */
    public record CallBack(String customerId, Instant at) {}

    /** The ids of those something is to be done for, each once. */
    public List<String> customers() {
        return Stream.of(
                        callBacks.stream().map(CallBack::customerId),
                        steps.stream().map(ServiceStepView::customerId),
                        contacts.stream().map(Contact::customerId))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
