package io.tenure.shared.jackson;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the same record of a type again and again: with everything in it, or with as little as it allows. */
final class Samples {

    private Samples() {}

    static Object full(Class<?> type) {
        return construct(type, component -> value(component.getGenericType(), component.getName()));
    }

    static Object sparse(Class<?> type) {
        return construct(type, Samples::least);
    }

    private static @Nullable Object least(RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return switch (component.getGenericType()) {
            case ParameterizedType generic when generic.getRawType() == List.class -> List.of();
            case ParameterizedType generic when generic.getRawType() == Map.class -> Map.of();
            case Class<?> nested when nested.isRecord() -> sparse(nested);
            case Type single -> value(single, component.getName());
        };
    }

    private static Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> List.of(value(list.getActualTypeArguments()[0], name));
            case ParameterizedType map -> Map.of("key", value(map.getActualTypeArguments()[1], name));
            case Class<?> record when record.isRecord() -> full(record);
            case Class<?> constants when constants.isEnum() -> constants.getEnumConstants()[0];
            case Class<?> single -> single(single, name);
            default -> throw new AssertionError("No sample of " + type);
        };
    }

    private static Object single(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> "the " + name;
            case "BigDecimal" -> new BigDecimal("12.50");
            case "Instant" -> Instant.parse("2026-11-22T08:15:30Z");
            case "LocalDate" -> LocalDate.of(2026, 11, 22);
            case "Currency" -> Currency.getInstance("EUR");
            case "boolean" -> true;
            case "int", "Integer" -> 2;
            case "long", "Long" -> 3L;
            case "double", "Double" -> 0.25;
            default -> throw new AssertionError("No sample of " + type + ": add one here");
        };
    }

    private static Object construct(Class<?> type, Source values) {
        return Handles.construct(
                Handles.constructor(type),
                Arrays.stream(type.getRecordComponents()).map(values::of).toArray());
    }

    private interface Source {
        @Nullable
        Object of(RecordComponent component);
    }
}
