package io.tenure.shared.rest;

import io.tenure.shared.views.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of many.
 *
 * @param next pass this as {@code after} for the next page; null at the end
 */
public record PageBody<T>(List<T> items, @Nullable String next) {

    public static <V, T> PageBody<T> of(Page<V> page, Function<V, T> body) {
        return new PageBody<>(page.views().stream().map(body).toList(), page.next());
    }
}
