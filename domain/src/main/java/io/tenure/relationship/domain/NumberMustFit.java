package io.tenure.relationship.domain;

import io.tenure.shared.domain.Rejection;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number must have no more digits than one can count with. */
record NumberMustFit<T>(String field, Part<T> part) implements Rule<T> {

    /** Where the number stands in what is asked. */
    @FunctionalInterface
    interface Part<T> {
        @Nullable
        BigDecimal in(T subject);
    }

    @Override
    public Optional<Rejection> brokenBy(T subject) {
        BigDecimal number = part.in(subject);
        return number == null || fits(number)
                ? Optional.empty()
                : Optional.of(new Rejection(
                        "relationship." + field + "-too-large",
                        "The " + field.replace('-', ' ') + " has more than " + Limits.INTEGER_DIGITS
                                + " digits before or " + Limits.DECIMALS
                                + " after the decimal point: check it or round it."));
    }

    private static boolean fits(BigDecimal number) {
        return number.scale() <= Limits.DECIMALS && (long) number.precision() - number.scale() <= Limits.INTEGER_DIGITS;
    }
}
