package io.tenure.shared.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How one kind of value stands in JSON. */
interface ValueForm {

    void write(Object value, JsonGenerator json, SubjectSealer sealer);

    /** Reads the value that the parser stands at. */
    Object read(JsonParser json, SubjectSealer sealer);

    /** Whether a record leaves the value out to stay small. */
    default boolean omits(Object value) {
        return false;
    }

    /** What a component that was left out reads as; null when there is no such value. */
    default @Nullable Object omitted() {
        return null;
    }

    /** The kind in words, nested kinds included: forms of the same words read each other's JSON. */
    String describe();
}
