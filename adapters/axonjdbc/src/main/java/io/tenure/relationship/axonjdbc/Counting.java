package io.tenure.relationship.axonjdbc;

import io.tenure.relationship.events.RelationshipEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandler;

/** Counts the events of each kind in memory; the least that a projection can do. */
final class Counting {

    private final Map<Class<?>, Long> counts = new HashMap<>();
    private final CountDownLatch missing;

    /** @param events after which it is done */
    Counting(int events) {
        missing = new CountDownLatch(events);
    }

    @EventHandler
    void on(RelationshipEvent event) {
        counts.merge(event.getClass(), 1L, Long::sum);
        missing.countDown();
    }

    void await() throws InterruptedException {
        missing.await();
    }
}
