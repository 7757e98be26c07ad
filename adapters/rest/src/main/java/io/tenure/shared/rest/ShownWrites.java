package io.tenure.shared.rest;

import io.tenure.shared.projections.Projections;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Whoever writes gets to see what came of it once the views show it, after a moment at most. */
@Component
public final class ShownWrites {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projections projections;

    public ShownWrites(Projections projections) {
        this.projections = projections;
    }

    /** Waits until all views show what was written at a position, two seconds at most; true when they do. */
    public boolean show(long position) {
        try {
            return projections.awaitShown(position, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the ledger ends before a position, as after it was restored from a backup: no waiting helps then. */
    public boolean isBeyondTheEnd(long position) {
        return projections.isBeyondTheEnd(position);
    }

    /**
     * The answer to a write: 200 with what the views show of it, or 202 without a body where they are late on a busy
     * server or among many nodes. Either tells the position, at which it can be read.
     *
     * @param state reads what the write changed; asked only when the views show it
     */
    public <T> ResponseEntity<T> answer(long position, Supplier<T> state) {
        return answer(HttpStatus.OK, position, state);
    }

    /** The same with another status than 200 where the views show it. */
    public <T> ResponseEntity<T> answer(HttpStatus status, long position, Supplier<T> state) {
        boolean shown = show(position);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(shown ? status : HttpStatus.ACCEPTED)
                .header(Headers.POSITION, Long.toString(position));
        return shown ? answer.body(state.get()) : answer.build();
    }
}
