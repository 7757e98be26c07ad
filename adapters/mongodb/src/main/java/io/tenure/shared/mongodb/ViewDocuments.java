package io.tenure.shared.mongodb;

import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns views into JSON and back. Equal views make equal text, maps included. */
final class ViewDocuments {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ViewDocuments() {}

    static String write(Object view) {
        return JSON.writeValueAsString(view);
    }

    static <V> V read(ViewType<V> type, String document) {
        try {
            return JSON.readValue(document, type.view());
        } catch (JacksonException e) {
            throw new ViewsFailure(
                    "A stored view of type '%s' cannot be read as %s: %s. Rebuild the views"
                            .formatted(type.name(), type.view().getName(), e.getOriginalMessage()),
                    e);
        }
    }
}
