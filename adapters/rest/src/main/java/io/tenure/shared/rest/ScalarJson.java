package io.tenure.shared.rest;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text, and takes a number, true or false for the text that JSON writes for it. */
public final class ScalarJson extends StdDeserializer<String> {

    private static final TextJson TEXT = new TextJson();

    public ScalarJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> TEXT.deserialize(parser, context);
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue().toString();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue().toString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case null, default -> context.reportInputMismatch(this, "must be a string, a number, true or false");
        };
    }
}
