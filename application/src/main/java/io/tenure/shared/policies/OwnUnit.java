package io.tenure.shared.policies;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * Carries out by itself what a policy does: the unit of work in which it hears an event may write to one stream only,
 * and what it writes is not there before the unit ends.
 */
public final class OwnUnit {

    private OwnUnit() {}

    /** Does something in a thread of its own and waits for it; what it throws unchecked is thrown. */
    public static <T> T of(ExecutorService background, Callable<T> deed) {
        try {
            return background.submit(deed).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("The command could not be carried out", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a command was carried out", e);
        }
    }
}
