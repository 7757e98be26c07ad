package io.tenure.audit;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.shared.ledger.Ledger;
import java.util.List;

/** Hands out every event in order, for those who follow the ledger. */
public final class LedgerFeed {

    private static final int MOST = 1_000;

    private final Ledger ledger;
    private final LedgerEvents events;
    private final AccessLog accessLog;

    LedgerFeed(Ledger ledger, LedgerEvents events, AccessLog accessLog) {
        this.ledger = ledger;
        this.events = events;
        this.accessLog = accessLog;
    }

    /**
     * Some events.
     *
     * @param next pass this as {@code after} to go on
     * @param head the position of the newest event
     */
    public record Part(List<LedgerEvent> events, long next, long head) {}

    /**
     * The events after a position, oldest first.
     *
     * @param limit 1 to 1,000
     * @throws AccessDenied unless the caller may read every customer's events
     */
    public Part after(long position, int limit, Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.AUDITOR, Role.ADMIN)) {
            throw new AccessDenied("The ledger is for integrations, auditors and administrators");
        }
        List<LedgerEvent> part = events.after(Math.max(0, position), Math.clamp(limit, 1, MOST));
        accessLog.read(
                caller,
                "ledger-events",
                part.stream().map(LedgerEvent::stream).distinct().toList());
        return new Part(part, part.isEmpty() ? position : part.getLast().position(), ledger.head());
    }

    /**
     * The last events, oldest first.
     *
     * @throws AccessDenied unless the caller may read every customer's events
     */
    public Part newest(int limit, Caller caller) {
        return after(ledger.head() - limit, limit, caller);
    }
}
