package io.tenure.shared.rest;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a decimal number, from a string (which no program rounds on the way) or from a JSON number. */
final class DecimalJson extends StdDeserializer<BigDecimal> {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_SCALE = 10;
    private static final int MAX_INTEGER_DIGITS = 15;

    DecimalJson() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        String text = parser.getString();
        if (text.length() <= MAX_LENGTH) {
            try {
                BigDecimal decimal = new BigDecimal(text);
                if (inRange(decimal)) {
                    return decimal;
                }
            } catch (NumberFormatException _) {
                return refuse(context);
            }
        }
        return refuse(context);
    }

    private static boolean inRange(BigDecimal decimal) {
        return decimal.scale() <= MAX_SCALE && (long) decimal.precision() - decimal.scale() <= MAX_INTEGER_DIGITS;
    }

    private BigDecimal refuse(DeserializationContext context) {
        return context.reportInputMismatch(
                this,
                "must be a decimal number with at most %d digits before and %d after the decimal point",
                MAX_INTEGER_DIGITS,
                MAX_SCALE);
    }
}
