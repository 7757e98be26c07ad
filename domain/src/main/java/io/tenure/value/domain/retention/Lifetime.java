package io.tenure.value.domain.retention;

/**
 * How long a customer was seen, and whether the end was seen.
 *
 * @param duration from the start to the end, or to the last time seen; 0 or more, in any one unit
 * @param ended whether the relationship ended then; false when it still went on
 */
public record Lifetime(double duration, boolean ended) {

    public Lifetime {
        if (!(duration >= 0) || Double.isInfinite(duration)) {
            throw new IllegalArgumentException("A lifetime is a finite number, 0 or more, not " + duration + ".");
        }
    }
}
