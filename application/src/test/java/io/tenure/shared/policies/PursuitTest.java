package io.tenure.shared.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.Pursuit.Reached;
import io.tenure.shared.policies.Pursuit.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class PursuitTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Notes notes = new Notes();
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void goesOnAfterAFailureOfAnyKind() {
        try (Pursuit pursuit = new Pursuit("p", this::step, notes, Duties.ALONE, Duration.ofMillis(1))) {
            pursuit.start();

            await().atMost(SOON).until(() -> pursuit.position() == 1);
            assertThat(failures).hasValue(2);
            assertThat(notes.find("p")).contains(Pursuit.at(1));
            await().atMost(SOON).until(() -> pursuit.error() == null);
        }
    }

    @Test
    void tellsTheLogOfAFailureOnceHoweverOftenItComesAgain() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Logger log = Logger.getLogger(Pursuit.class.getName());
        Handler listening = new Heard(told);
        log.addHandler(listening);
        AtomicInteger steps = new AtomicInteger();
        Step failing = after -> {
            if (steps.incrementAndGet() > 100) {
                return new Reached(1, true);
            }
            throw new IllegalStateException("the cellar is full");
        };
        try (Pursuit pursuit = new Pursuit("q", failing, notes, Duties.ALONE, Duration.ofMillis(1))) {
            pursuit.start();
            await().atMost(SOON).until(() -> pursuit.position() == 1);
        } finally {
            log.removeHandler(listening);
        }
        assertThat(told).singleElement().asString().contains("q ").contains("the cellar is full");
    }

    @Test
    void saysWhyItFailedAlsoWhileAnotherNodeTriesUntilThatGetsOn() {
        AtomicInteger asked = new AtomicInteger();
        Step failing = after -> {
            throw new IllegalStateException("the cellar is full");
        };
        Duties once = new Duties() {
            @Override
            public boolean hold(String duty) {
                return asked.getAndIncrement() == 0;
            }

            @Override
            public void release(String duty) {
                // nobody waits for it
            }
        };
        try (Pursuit pursuit = new Pursuit("r", failing, notes, once, Duration.ofMillis(1))) {
            pursuit.start();
            await().atMost(SOON).until(() -> asked.get() > 3);
            assertThat(pursuit.error()).contains("the cellar is full");

            notes.replace("r", Optional.empty(), Pursuit.at(7));
            await().atMost(SOON).until(() -> pursuit.error() == null);
        }
    }

    /** Keeps what a log is told. */
    private static final class Heard extends Handler {

        private final Queue<String> told;

        private Heard(Queue<String> told) {
            this.told = told;
        }

        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage() + ": " + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private Reached step(long after) {
        if (after == 1) {
            LockSupport.parkNanos(1_000_000);
            return new Reached(1, false);
        }
        switch (failures.getAndIncrement()) {
            case 0 -> throw new IllegalStateException("a fault");
            case 1 -> throw new StackOverflowError("a rule without end");
            default -> failures.decrementAndGet();
        }
        return new Reached(1, true);
    }

    /** What is noted, as long as the test lasts. */
    private static final class Notes implements PolicyProgress {

        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> find(String policy) {
            return Optional.ofNullable(kept.get(policy));
        }

        @Override
        public Map<String, byte[]> all() {
            return kept;
        }

        @Override
        public boolean replace(String policy, Optional<byte[]> before, byte[] after) {
            boolean asKnown = before.map(bytes -> Arrays.equals(bytes, kept.get(policy)))
                    .orElseGet(() -> !kept.containsKey(policy));
            if (asKnown) {
                kept.put(policy, after);
            }
            return asKnown;
        }

        @Override
        public void forget(String policy) {
            kept.remove(policy);
        }
    }
}
