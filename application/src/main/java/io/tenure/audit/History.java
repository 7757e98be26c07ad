package io.tenure.audit;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.shared.views.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a customer's story event by event: each change with actor, time and cause. */
public final class History {

    private static final int MOST = 1_000;

    private final LedgerEvents events;
    private final CustomerRecords records;
    private final CustomerStreams streams;
    private final AccessLog accessLog;

    History(LedgerEvents events, CustomerRecords records, CustomerStreams streams, AccessLog accessLog) {
        this.events = events;
        this.records = records;
        this.streams = streams;
        this.accessLog = accessLog;
    }

    /**
     * What any module has recorded of a customer and of the records merged into it, oldest first; empty when there is
     * no such customer.
     *
     * @param afterPosition 0 to begin; then the position of the last event had, which is also the page's cursor
     * @param limit 1 to 1,000
     * @throws io.tenure.access.AccessDenied unless the caller is an auditor or an administrator
     */
    public Optional<Page<LedgerEvent>> of(String customerId, long afterPosition, int limit, Caller caller) {
        Auditors.require(caller);
        return records.of(customerId, caller).map(family -> {
            accessLog.read(caller, "history", family);
            return page(family, afterPosition, Math.clamp(limit, 1, MOST));
        });
    }

    Page<LedgerEvent> page(List<String> family, long afterPosition, int size) {
        List<LedgerEvent> part = streams.of(family).stream()
                .flatMap(stream ->
                        events.ofStream(stream, events.firstSequenceAfter(stream, afterPosition), size).stream())
                .sorted(Comparator.comparingLong(LedgerEvent::position))
                .limit(size)
                .toList();
        return new Page<>(
                part, part.size() < size ? null : Long.toString(part.getLast().position()));
    }
}
