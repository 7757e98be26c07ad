package io.tenure.shared.jackson;

import io.tenure.shared.engine.Instants;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The forms of single values. */
final class Scalars {

    static final TextForm TEXT = text("text", text -> text);

    private static final Map<Class<?>, ValueForm> KNOWN = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(Instant.class, text("instant", Instants::parse)),
            Map.entry(LocalDate.class, text("date", LocalDate::parse)),
            Map.entry(Duration.class, text("duration", Duration::parse)),
            Map.entry(BigDecimal.class, text("decimal", BigDecimal::new)),
            Map.entry(Currency.class, text("currency", Currency::getInstance)),
            Map.entry(UUID.class, text("uuid", UUID::fromString)),
            Map.entry(boolean.class, PrimitiveForm.BOOLEAN),
            Map.entry(Boolean.class, PrimitiveForm.BOOLEAN),
            Map.entry(int.class, PrimitiveForm.INT),
            Map.entry(Integer.class, PrimitiveForm.INT),
            Map.entry(long.class, PrimitiveForm.LONG),
            Map.entry(Long.class, PrimitiveForm.LONG),
            Map.entry(double.class, PrimitiveForm.DOUBLE),
            Map.entry(Double.class, PrimitiveForm.DOUBLE));

    private Scalars() {}

    static ValueForm of(Class<?> type) {
        if (type.isEnum()) {
            return enumeration(type);
        }
        var known = KNOWN.get(type);
        if (known == null) {
            throw new UnsupportedOperationException(type.getName()
                    + " has no JSON form here; use records, lists, sets, maps with text keys, or add it to Scalars");
        }
        return known;
    }

    private static TextForm text(String description, Function<String, Object> fromText) {
        return new TextForm(description, Object::toString, fromText);
    }

    private static TextForm enumeration(Class<?> type) {
        var constants = new HashMap<String, Object>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
        return new TextForm(type.getSimpleName(), constant -> ((Enum<?>) constant).name(), name -> {
            var constant = constants.get(name);
            if (constant == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no constant '" + name + "'");
            }
            return constant;
        });
    }
}
