package io.tenure.shared.jackson;

import io.tenure.shared.domain.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the event catalogue from the events themselves and their Javadoc. */
final class EventCatalogue {

    private static final String HEAD = """
            # Event catalogue

            Every kind of event that the ledger holds. This page is generated from the code and compared in the build
            (`EventCatalogueTest`); to bring it up to date run

            ```
            """ + Contract.HOW_TO_UPDATE + """

            ```

            Events are a frozen contract: a stored event is never rewritten, and a type changes only by a new revision with
            an upcaster. A payload is one line of JSON. Components without a value and empty lists and maps are left out.
            Components marked *personal* are sealed with the customer's own key: after erasure a text reads as `(erased)`,
            a map as empty. *Instant*: ISO 8601 in UTC. *Decimal*: as text, exact to the last digit.
            """;
    private static final String TABLE = "\n| Component | Type | Optional | Personal |\n|---|---|---|---|\n";

    private final EventTypes types;
    private final TreeSet<Class<?>> values = new TreeSet<>(Comparator.comparing(Class::getSimpleName));

    EventCatalogue(EventTypes types) {
        this.types = types;
    }

    String text() {
        var events = types.all().stream().map(this::event).collect(Collectors.joining());
        return HEAD + "\n## Events\n" + events + "\n## Values\n"
                + values.stream().map(this::value).collect(Collectors.joining());
    }

    private String event(EventType type) {
        return "\n### %s\n\nRevision %d. %s\n".formatted(type.name(), type.revision(), Javadoc.of(type.type()))
                + table(type.type());
    }

    private String value(Class<?> type) {
        var details = type.isEnum()
                ? "\n"
                        + Stream.of(type.getEnumConstants())
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ")) + "\n"
                : table(type);
        return "\n### %s\n\n%s\n".formatted(type.getSimpleName(), Javadoc.of(type)) + details;
    }

    private String table(Class<?> type) {
        return TABLE + Arrays.stream(type.getRecordComponents()).map(this::row).collect(Collectors.joining());
    }

    private String row(RecordComponent component) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        component.getName(),
                        name(component.getGenericType()),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "yes" : "",
                        component.isAnnotationPresent(Personal.class) ? "personal" : "");
    }

    private String name(Type type) {
        return switch (type) {
            case ParameterizedType map
            when map.getRawType() == Map.class -> "map of " + argument(map, 0) + " to " + argument(map, 1);
            case ParameterizedType list -> "list of " + argument(list, 0);
            case Class<?> value when value.isEnum() || value.isRecord() -> linked(value);
            case Class<?> scalar -> Scalars.of(scalar).describe();
            default -> throw new AssertionError("No name for " + type);
        };
    }

    private String argument(ParameterizedType type, int index) {
        return name(type.getActualTypeArguments()[index]);
    }

    private String linked(Class<?> value) {
        if (values.add(value) && value.isRecord()) {
            table(value); // finds the values inside the value
        }
        return "[%s](#%s)"
                .formatted(value.getSimpleName(), value.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
