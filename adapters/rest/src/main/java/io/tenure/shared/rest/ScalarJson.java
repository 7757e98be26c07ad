package io.tenure.shared.rest;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text, and takes a number, true or false for its text, a number without an exponent. */
public final class ScalarJson extends StdDeserializer<String> {

    /** Zeros that an exponent may stand for: one of a few letters may stand for gigabytes. */
    private static final int LONGEST_PLAIN = 100;

    private static final TextJson TEXT = new TextJson();

    public ScalarJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> TEXT.deserialize(parser, context);
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue().toString();
            case VALUE_NUMBER_FLOAT -> plain(parser.getDecimalValue());
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case null, default -> context.reportInputMismatch(this, "must be a string, a number, true or false");
        };
    }

    /** The text as it was sent is lost where a body is read as a tree first. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST_PLAIN ? number.toPlainString() : number.toString();
    }
}
