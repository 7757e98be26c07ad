package io.tenure.shared.views;

import java.util.Map;

/**
 * A second set of views, filled beside the live one and put in its place when it is right. Closing without
 * {@link #replaceLive} throws it away.
 */
public interface ViewRebuild extends AutoCloseable {

    /** The new views: empty, without state or progress. */
    Views fresh();

    /** Brings the new views to the positions where the live ones stand, by projection. */
    @FunctionalInterface
    interface CatchUp {
        void to(Map<String, Long> positions);
    }

    /**
     * Compares every view of both sets as they were at one position, while both are read and written.
     *
     * @param catchUp is called while nobody writes the live views, which wait for it
     */
    ViewComparison compare(CatchUp catchUp);

    /**
     * Puts the new views in the place of the live ones, their state and progress too; readers wait for milliseconds.
     *
     * @param catchUp is called while nobody writes the live views, which wait for it
     * @throws IllegalStateException when the new views have not the same progress as the live ones; nothing is changed
     */
    void replaceLive(CatchUp catchUp);

    @Override
    void close();
}
