package io.tenure.shared.sqlite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a lookup table told of the keys asked for lately, so that a customer who comes again costs no read. */
final class FiledAnswers<A> {

    private static final int REMEMBERED = 50_000;

    // Reading and forgetting are atomic per key, so an answer never outlives the change that it did not see.
    private final Map<String, A> known = new ConcurrentHashMap<>(REMEMBERED);

    A of(String key, Function<String, A> read) {
        A answer = known.get(key);
        if (answer != null) {
            return answer;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(key, read);
    }

    /** What was told lately; null when nobody asked. */
    @Nullable
    A known(String key) {
        return known.get(key);
    }

    void forget(String key) {
        known.remove(key);
    }
}
