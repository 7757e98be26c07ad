package io.tenure.shared.cel;

import io.tenure.shared.rules.Row;

/** A part of a rule that is a text. */
@FunctionalInterface
interface Text {
    String of(Row row) throws Unsure;
}
