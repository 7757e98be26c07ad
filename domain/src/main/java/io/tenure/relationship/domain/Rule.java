package io.tenure.relationship.domain;

import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a command must keep to whatever the past of the relationship; answers why, when it does not. */
@FunctionalInterface
interface Rule<T> {

    Optional<Rejection> brokenBy(T subject);

    /** The rule for a whole of which this one concerns a part. */
    default <W> Rule<W> of(Function<W, T> part) {
        return whole -> brokenBy(part.apply(whole));
    }

    /** The rule for many, kept when each keeps this one. */
    default Rule<Iterable<T>> each() {
        return subjects -> {
            for (T subject : subjects) {
                Optional<Rejection> broken = brokenBy(subject);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            return Optional.empty();
        };
    }

    /** Rules tried in order; the first that is broken answers. */
    static <T> Rule<T> all(List<Rule<T>> rules) {
        return subject -> {
            for (Rule<T> rule : rules) {
                Optional<Rejection> broken = rule.brokenBy(subject);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            return Optional.empty();
        };
    }

    static Decision<RelationshipEvent> unless(
            Optional<Rejection> broken, Supplier<Decision<RelationshipEvent>> otherwise) {
        return broken.<Decision<RelationshipEvent>>map(Decision.Rejected::new).orElseGet(otherwise);
    }
}
