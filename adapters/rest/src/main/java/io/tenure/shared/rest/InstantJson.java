package io.tenure.shared.rest;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a point in time: ISO 8601 with a zone offset. */
final class InstantJson extends StdDeserializer<Instant> {
    InstantJson() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return Times.parse(parser.getString());
        } catch (IllegalArgumentException problem) {
            return context.reportInputMismatch(this, "%s", problem.getMessage());
        }
    }
}
