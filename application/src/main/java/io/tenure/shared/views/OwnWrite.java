package io.tenure.shared.views;

import java.time.Duration;

/** Whoever has written something sees it at the next look, unless views are late. */
public final class OwnWrite {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private OwnWrite() {}

    /** Waits until what was written at a position can be read, for a moment at most; answers the position. */
    public static long awaited(Views views, String projection, long position) {
        try {
            views.awaitProgress(projection, position, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return position;
    }
}
