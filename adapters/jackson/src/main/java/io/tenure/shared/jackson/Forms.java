package io.tenure.shared.jackson;

import io.tenure.shared.domain.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the form of a type from its declaration, once, when the codec is made. */
final class Forms {

    private final Predicate<RecordComponent> sealing;

    private Forms(Predicate<RecordComponent> sealing) {
        this.sealing = sealing;
    }

    /**
     * Forms whose personal components are sealed one by one.
     *
     * @param inClear names of those that are not sealed all the same
     */
    static Forms sealingPersonalComponents(Set<String> inClear) {
        return new Forms(
                component -> component.isAnnotationPresent(Personal.class) && !inClear.contains(component.getName()));
    }

    /** Forms for a payload that is sealed whole. */
    static Forms inClear() {
        return new Forms(component -> false);
    }

    ValueForm of(Class<?> type) {
        if (type.isRecord()) {
            return record(type);
        }
        return type.isSealed() && type.isInterface() ? family(type) : Scalars.of(type);
    }

    private ValueForm of(Type type) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case ParameterizedType generic -> collection((Class<?>) generic.getRawType(), generic);
            default -> throw unsupported(type);
        };
    }

    private ValueForm collection(Class<?> raw, ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class) {
            return new ListForm(of(arguments[0]), false);
        }
        if (raw == Set.class) {
            return new ListForm(of(arguments[0]), true);
        }
        if (raw == Map.class && of(arguments[0]) instanceof TextForm key) {
            return new MapForm(key, of(arguments[1]));
        }
        throw unsupported(type);
    }

    private RecordForm record(Class<?> type) {
        return new RecordForm(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> new Component(component, Handles.accessor(component), form(component)))
                        .toArray(Component[]::new));
    }

    private ValueForm form(RecordComponent component) {
        try {
            var form = of(component.getGenericType());
            return sealing.test(component) ? sealed(form) : form;
        } catch (UnsupportedOperationException unsupported) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + ": "
                            + unsupported.getMessage(),
                    unsupported);
        }
    }

    private static ValueForm sealed(ValueForm form) {
        if (form.equals(Scalars.TEXT)) {
            return new SealedTextForm();
        }
        if (form instanceof MapForm map) {
            return new SealedMapForm(map);
        }
        throw new UnsupportedOperationException("@Personal is for String and Map components only");
    }

    private FamilyForm family(Class<?> type) {
        var members = new LinkedHashMap<String, ValueForm>();
        records(type).forEach(member -> members.put(member.getSimpleName(), of(member)));
        return new FamilyForm(type.getSimpleName(), members);
    }

    /** The records that a sealed interface permits, at any depth; a record is its own family. */
    static Stream<Class<?>> records(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalArgumentException(type.getName() + " is neither a record nor a sealed family of records");
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(Forms::records);
    }

    private static UnsupportedOperationException unsupported(Type type) {
        return new UnsupportedOperationException(type.getTypeName()
                + " has no JSON form here; use records, lists, sets, maps with text keys, or add it to Scalars");
    }
}
