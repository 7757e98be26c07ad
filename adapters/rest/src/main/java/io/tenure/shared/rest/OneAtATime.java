package io.tenure.shared.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets the same request that comes several times at once pass one after another; others do not wait. */
final class OneAtATime {

    private final ConcurrentMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /** Handles a request. */
    @FunctionalInterface
    interface Turn {
        void take() throws IOException, ServletException;
    }

    /**
     * Takes the turn of a name; false when another of that name would not end.
     *
     * @param deadline by {@link System#nanoTime} until which it waits for those before it
     */
    boolean pass(String name, long deadline, Turn turn) throws IOException, ServletException {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        for (var other = underWay.putIfAbsent(name, mine); other != null; other = underWay.putIfAbsent(name, mine)) {
            if (!ended(other, deadline - System.nanoTime())) {
                return false;
            }
        }
        try {
            turn.take();
            return true;
        } finally {
            underWay.remove(name, mine);
            mine.complete(null);
        }
    }

    private static boolean ended(CompletableFuture<Void> other, long nanos) {
        try {
            other.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A turn only ever ends, it never fails", e);
        }
    }
}
