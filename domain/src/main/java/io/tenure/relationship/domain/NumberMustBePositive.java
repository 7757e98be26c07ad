package io.tenure.relationship.domain;

import io.tenure.shared.domain.Rejection;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A number must be above zero. */
record NumberMustBePositive<T>(String field, Function<T, BigDecimal> part) implements Rule<T> {

    @Override
    public Optional<Rejection> brokenBy(T subject) {
        BigDecimal number = part.apply(subject);
        return number.signum() > 0
                ? Optional.empty()
                : Optional.of(new Rejection(
                        "relationship." + field + "-not-positive",
                        "The " + field.replace('-', ' ') + " is " + number.toPlainString()
                                + ": give a number above 0."));
    }
}
