package io.tenure.shared.sqlite;

import io.tenure.shared.engine.Instants;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Turns views into JSON and back. Equal views make equal text, maps included. */
final class ViewDocuments {

    static final ViewDocuments INSTANCE = new ViewDocuments();

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantText()))
            .build();

    /** Most of what Jackson's own reader of times makes is garbage, and views are full of times. */
    private static final class InstantText extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return Instants.parse(parser.getString());
            } catch (DateTimeException notATime) {
                return (Instant)
                        context.handleWeirdStringValue(Instant.class, parser.getString(), "%s", notATime.getMessage());
            }
        }
    }

    private ViewDocuments() {}

    String write(Object view) {
        return json.writeValueAsString(view);
    }

    <V> V read(ViewType<V> type, String document) {
        try {
            return json.readValue(document, type.view());
        } catch (JacksonException e) {
            throw new ViewsFailure(
                    "A stored view of type '%s' cannot be read as %s: %s. Rebuild the views"
                            .formatted(type.name(), type.view().getName(), e.getOriginalMessage()),
                    e);
        }
    }
}
