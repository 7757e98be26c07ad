package io.tenure.shared.cel;

import io.tenure.shared.rules.Row;

/** A part of a rule that is a whole number. */
@FunctionalInterface
interface Whole {
    long of(Row row) throws Unsure;
}
