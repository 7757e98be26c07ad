package io.tenure.shared.views;

import java.util.Collection;
import java.util.Optional;

/**
 * Changes to the views of a projection and to its progress: visible all at once or not at all. Reads inside see the
 * changes made so far. Views of other projections are refused ({@link IllegalArgumentException}). Closing without
 * {@link #commit} rolls back. Only the thread that began it may use it ({@link IllegalStateException}); after
 * {@link #commit} it can only be closed.
 */
public interface ViewTransaction extends AutoCloseable {

    /**
     * Tells which ids will probably be asked for, whatever the type, so that an engine for which each question is a
     * journey reads them together. Nothing hangs on it but time.
     */
    default void expect(Collection<String> ids) {}

    <V> Optional<V> find(ViewType<V> type, String id);

    <V> Page<V> page(ViewType<V> type, ViewQuery query);

    /** Adds a view or replaces the one with its id. */
    <V> void put(ViewType<V> type, V view);

    /** Removes a view; no matter when there is none. */
    void delete(ViewType<?> type, String id);

    /** The bytes by which the projection knows where it goes on; empty when never set. */
    Optional<byte[]> token();

    void token(byte[] value);

    /** Notes that the projection has finished a position. */
    void progress(long position);

    /** Forgets all views of a type. */
    void clear(ViewType<?> type);

    void commit();

    @Override
    void close();
}
