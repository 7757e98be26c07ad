package io.tenure.shared.cel;

import io.tenure.shared.rules.Row;

/** A part of a rule that is a decimal number. */
@FunctionalInterface
interface Decimal {
    double of(Row row) throws Unsure;
}
