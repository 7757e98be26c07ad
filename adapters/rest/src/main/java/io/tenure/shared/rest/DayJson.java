package io.tenure.shared.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a day: a string as in ISO 8601, in the years 1 to 9999. Jackson's own reader takes a number for days since 1970
 * and cuts off a time, so what is meant otherwise would be kept as another day.
 */
final class DayJson extends StdDeserializer<LocalDate> {

    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    DayJson() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getString();
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDay) {
            return context.reportInputMismatch(this, "%s", Expected.of(LocalDate.class));
        }
        return context.reportInputMismatch(this, "%s", Expected.of(LocalDate.class));
    }
}
