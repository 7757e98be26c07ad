package io.tenure.relationship.domain;

import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** There must not be more of a thing than its limit. */
record Size<T>(String things, int limit, ToIntFunction<T> count) implements Rule<T> {

    @Override
    public Optional<Rejection> brokenBy(T subject) {
        return count.applyAsInt(subject) > limit ? Optional.of(tooMany(things, limit)) : Optional.empty();
    }

    /** One more is taken only when there is room for it. */
    static Decision<RelationshipEvent> unlessFull(
            Collection<?> present, String things, int limit, Supplier<RelationshipEvent> oneMore) {
        return present.size() < limit
                ? Decision.accepted(oneMore.get())
                : new Decision.Rejected<>(tooMany(things, limit));
    }

    private static Rejection tooMany(String things, int limit) {
        return new Rejection(
                "relationship.too-many-" + things,
                String.format(
                        Locale.ROOT,
                        "At most %,d %s fit: leave out or end some first.",
                        limit,
                        things.replace('-', ' ')));
    }
}
