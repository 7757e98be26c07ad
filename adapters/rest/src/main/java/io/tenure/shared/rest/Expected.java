package io.tenure.shared.rest;

import io.tenure.shared.domain.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the client's words what a value should have been. */
final class Expected {

    private static final Map<Class<?>, String> KNOWN = Map.of(
            String.class, "must be a string",
            Instant.class, "must be a time in ISO 8601 with a zone offset, such as 2010-12-01T08:26:00Z",
            LocalDate.class, "must be a day in the years 1 to 9999, such as 2010-12-01",
            BigDecimal.class, "must be a decimal number, best as a string",
            CustomerId.class, "must be a customer id of 1 to 64 characters",
            boolean.class, "must be true or false",
            Boolean.class, "must be true or false");

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is of the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        String known = KNOWN.get(type);
        return known == null ? shape(type) : known;
    }

    private static String shape(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "must be a whole number"
                : "must be a JSON object";
    }
}
