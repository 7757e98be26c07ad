package io.tenure.shared.views;

import java.util.List;
import java.util.function.Function;

/**
 * One kind of read model: how it is named, identified, filtered, sorted and searched.
 *
 * @param name letters only; the engine's table or collection
 * @param view a record that the engine stores as JSON
 * @param fields declared for filters and sorting
 * @param text the words under which the view is found; empty for no full-text search
 * @param indexes each a list of field names that a page filters and sorts on, in that order
 */
public record ViewType<V>(
        String name,
        Class<V> view,
        Function<V, String> id,
        List<ViewField<V>> fields,
        Function<V, List<String>> text,
        List<List<String>> indexes) {}
