package io.tenure.shared.rest;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text: strings only, and only such as can be written down again. */
final class TextJson extends StdDeserializer<String> {
    TextJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getString();
        if (!writable(text)) {
            context.reportInputMismatch(this, "must not hold NUL or half a surrogate pair");
        }
        return text;
    }

    /** Whether the text survives a round trip through UTF-8 and through programs written in C. */
    static boolean writable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
