package io.tenure.relationship.domain;

import io.tenure.shared.domain.Rejection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text must not exceed its limit and, when required, must say something. */
record Text<T>(String field, int limit, boolean required, Part<T> part) implements Rule<T> {

    /** Where the text stands in what is asked. */
    @FunctionalInterface
    interface Part<T> {
        @Nullable
        String in(T subject);
    }

    static <T> Text<T> required(String field, int limit, Part<T> part) {
        return new Text<>(field, limit, true, part);
    }

    static <T> Text<T> optional(String field, int limit, Part<T> part) {
        return new Text<>(field, limit, false, part);
    }

    @Override
    public Optional<Rejection> brokenBy(T subject) {
        String text = part.in(subject);
        if (text == null) {
            return required ? Optional.of(missing()) : Optional.empty();
        }
        if (required && text.isBlank()) {
            return Optional.of(missing());
        }
        return text.length() > limit ? Optional.of(tooLong(text.length())) : Optional.empty();
    }

    private Rejection missing() {
        return new Rejection("relationship." + field + "-missing", "The " + words() + " is missing: give it.");
    }

    private Rejection tooLong(int length) {
        return new Rejection(
                "relationship." + field + "-too-long",
                String.format(
                        Locale.ROOT,
                        "The %s has %,d characters and at most %,d fit: shorten it.",
                        words(),
                        length,
                        limit));
    }

    private String words() {
        return field.replace('-', ' ');
    }
}
