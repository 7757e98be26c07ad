package io.tenure.relationship.rest;

import io.tenure.relationship.events.LineItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an interaction, in and out. */
final class Lines {
    private Lines() {}

    static List<LineItem> items(@Nullable List<LineItemBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(LineItemBody::item).toList();
    }
}
