package io.tenure.shared.views;

import java.util.List;
import java.util.function.Function;

/**
 * One kind of read model: how it is named, identified, filtered, sorted and searched.
 *
 * <p>When the shape of a type changes (the components of its record, its fields or indexes) stored views of the old
 * shape are dropped and made again from the ledger. A change inside a function alone is not noticed: it takes another
 * revision.
 *
 * @param name letters only; the engine's table or collection
 * @param view a record that the engine stores as JSON
 * @param fields declared for filters and sorting
 * @param text the words under which the view is found; empty for no full-text search
 * @param indexes each a list of field names that a page filters and sorts on, in that order: {@code [owner, name]}
 *     makes "the views of an owner by name" fast however many there are
 * @param revision from 0, one more whenever a function gives something else than before
 */
public record ViewType<V>(
        String name,
        Class<V> view,
        Function<V, String> id,
        List<ViewField<V>> fields,
        Function<V, List<String>> text,
        List<List<String>> indexes,
        int revision) {

    /** A type whose functions have never changed. */
    public ViewType(
            String name,
            Class<V> view,
            Function<V, String> id,
            List<ViewField<V>> fields,
            Function<V, List<String>> text,
            List<List<String>> indexes) {
        this(name, view, id, fields, text, indexes, 0);
    }
}
