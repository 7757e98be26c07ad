package io.tenure.relationship.domain;

import io.tenure.shared.domain.Rejection;
import java.util.Optional;
import java.util.function.Predicate;

/** A code must have the form of the standard that it claims to follow. */
record FormMustBeKnown<T>(String field, String form, Predicate<String> known, Text.Part<T> part) implements Rule<T> {

    private static final int SHOWN = 40;

    @Override
    public Optional<Rejection> brokenBy(T subject) {
        String code = part.in(subject);
        return code == null || known.test(code)
                ? Optional.empty()
                : Optional.of(new Rejection(
                        "relationship." + field + "-unknown",
                        "The " + field.replace('-', ' ') + " '" + code.substring(0, Math.min(SHOWN, code.length()))
                                + "' is unknown: give " + form + ", or leave it out."));
    }
}
