package io.tenure.relationship.rest;

import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.views.ViewsFailure;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has answers wait until views show what was written, two seconds at most, since the write stands either way. Once that
 * was in vain nobody waits until the views have come so far: late views make no write slow.
 */
@Component
final class OwnWrites {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWrites.class);

    private final CustomerQueries customers;
    private final AtomicLong missed = new AtomicLong();

    OwnWrites(CustomerQueries customers) {
        this.customers = customers;
    }

    /** @param position of the write in the ledger; 0 for none */
    void await(long position) {
        try {
            if (!areLate() && !customers.awaitVisible(position)) {
                missed.accumulateAndGet(position, Math::max);
            }
        } catch (ViewsFailure failure) {
            missed.accumulateAndGet(position, Math::max);
            LOG.warn("Nobody can tell whether views show what was written at {}", position, failure);
        }
    }

    private boolean areLate() {
        long waitedFor = missed.get();
        if (waitedFor == 0 || !customers.isVisible(waitedFor)) {
            return waitedFor != 0;
        }
        missed.compareAndSet(waitedFor, 0);
        return false;
    }
}
