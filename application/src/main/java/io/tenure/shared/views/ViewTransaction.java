package io.tenure.shared.views;

import java.util.Collection;
import java.util.Optional;

/**
 * Changes to views and to the progress of the projection that makes them: visible all at once or not at all. Reads
 * inside see the changes made so far. Closing without {@link #commit} rolls back. Only the thread that began it may use
 * it ({@link IllegalStateException}); after {@link #commit} it can only be closed.
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

    /** Free bytes kept under a name, such as a projection's token; empty when never set. */
    Optional<byte[]> state(String name);

    void state(String name, byte[] value);

    /** Notes that a projection has finished a position. */
    void progress(String projection, long position);

    /** Forgets all views of a type. */
    void clear(ViewType<?> type);

    void commit();

    @Override
    void close();
}
