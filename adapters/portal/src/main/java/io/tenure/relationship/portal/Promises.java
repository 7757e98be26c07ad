package io.tenure.relationship.portal;

import io.tenure.relationship.queries.PromiseView;
import java.time.Instant;
import java.util.List;

/** The promises to a customer as its page shows them: those that wait, and those that are settled. */
record Promises(List<Open> open, List<PromiseView> settled) {

    record Open(PromiseView promise, boolean overdue) {}

    static Promises of(List<PromiseView> all, Instant now) {
        var open = all.stream()
                .filter(promise -> promise.state() == PromiseView.State.OPEN)
                .map(promise -> new Open(promise, promise.overdueAt(now)))
                .toList();
        var settled = all.stream()
                .filter(promise -> promise.state() != PromiseView.State.OPEN)
                .toList();
        return new Promises(open, settled);
    }

    public long overdue() {
        return open.stream().filter(Open::overdue).count();
    }
}
