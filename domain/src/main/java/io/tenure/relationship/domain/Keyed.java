package io.tenure.relationship.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists in which an item stands once, in the order of arrival. */
final class Keyed {

    private Keyed() {}

    static <T> Optional<T> find(List<T> items, Predicate<? super T> same) {
        return items.stream().filter(same).findFirst();
    }

    static <T> List<T> with(List<T> items, T item, Predicate<? super T> same) {
        List<T> changed = new ArrayList<>(without(items, same));
        changed.add(item);
        return changed;
    }

    static <T> List<T> without(List<T> items, Predicate<? super T> same) {
        return items.stream().filter(same.negate()).toList();
    }
}
