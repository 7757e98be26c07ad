package io.tenure.shared.views;

import io.tenure.shared.views.ViewQuery.Filter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where read models are kept. Reads see the last finished transaction of the projection that owns what is read. Safe
 * for use by many threads; one transaction of a projection writes at a time, and readers never wait for it.
 *
 * <p>All methods throw {@link IllegalArgumentException} for a type, field or projection that was not declared, a value
 * of another kind, a limit out of range; {@link UnknownCursor} when a cursor is not of the query; {@link ViewsFailure}
 * when the engine fails.
 */
public interface Views {

    <V> Optional<V> find(ViewType<V> type, String id);

    /** Those that exist, in the order of the ids, each once. */
    <V> List<V> findAll(ViewType<V> type, Collection<String> ids);

    <V> Page<V> page(ViewType<V> type, ViewQuery query);

    /**
     * All views that match, in the order of a field, of ids for null; read page by page as the stream goes on, so that
     * what changes meanwhile may be seen or not.
     */
    default <V> Stream<V> all(ViewType<V> type, List<Filter> filters, @Nullable String sort, boolean descending) {
        ViewQuery first = new ViewQuery(filters, null, sort, descending, null, ViewQuery.LARGEST_PAGE);
        return Stream.iterate(Optional.of(page(type, first)), Optional::isPresent, page -> page.map(Page::next)
                        .map(next -> page(type, first.from(next))))
                .flatMap(page -> page.orElseThrow().views().stream());
    }

    /**
     * How many views match, counted up to {@code atMost}; an answer below {@code atMost} is exact. Sort, cursor and
     * limit of the query do not matter.
     */
    long count(ViewType<?> type, ViewQuery query, long atMost);

    /**
     * Begins a projection's transaction, waiting for another to end, first come first served; it is the calling
     * thread's until closed. Those of other projections are waited for only where the engine cannot help it.
     *
     * @throws IllegalStateException when the thread has a transaction already
     */
    ViewTransaction begin(String projection);

    /** The position up to which a projection has finished, 0 when it has not begun. */
    long progress(String projection);

    /** Waits until a projection has finished a position or the time is up; true when it has. */
    boolean awaitProgress(String projection, long position, Duration atMost) throws InterruptedException;
}
