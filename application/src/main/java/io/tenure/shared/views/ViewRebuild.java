package io.tenure.shared.views;

/**
 * A second set of views, filled beside the live one and put in its place when it is right. Closing without
 * {@link #replaceLive} throws it away.
 */
public interface ViewRebuild extends AutoCloseable {

    /** The new views: empty, without state or progress. */
    Views fresh();

    /** Compares every view of both sets, while both are read and written. */
    ViewComparison compare();

    /**
     * Puts the new views in the place of the live ones, their state and progress too; readers wait for milliseconds.
     *
     * @throws IllegalStateException when the new views have not the same progress as the live ones; nothing is changed
     */
    void replaceLive();

    @Override
    void close();
}
