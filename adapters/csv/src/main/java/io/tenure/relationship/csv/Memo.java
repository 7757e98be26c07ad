package io.tenure.relationship.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what texts mean: files say the same few thousand things over and over. */
final class Memo<K, V> {

    private static final int REMEMBERED = 20_000;

    private final Map<K, V> known = new HashMap<>();
    private final Function<K, V> meaning;

    Memo(Function<K, V> meaning) {
        this.meaning = meaning;
    }

    V of(K key) {
        V value = known.get(key);
        if (value == null) {
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            value = meaning.apply(key);
            known.put(key, value);
        }
        return value;
    }
}
