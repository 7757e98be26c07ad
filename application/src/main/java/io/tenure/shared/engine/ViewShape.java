package io.tenure.shared.engine;

import io.tenure.shared.domain.Fold;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes how the views of a type are stored, so that a change is noticed: stored views of the old shape are void.
 */
public final class ViewShape {

    private static final Pattern CLASS_NAME = Pattern.compile("[\\w.$]+");

    private ViewShape() {}

    /**
     * The shape of a type.
     *
     * @param definition how the engine stores it
     */
    public static String of(ViewType<?> type, List<String> definition) {
        StringBuilder shape = new StringBuilder();
        describe(type.view(), shape, new HashSet<>());
        shape.append("fields ")
                .append(type.fields().stream().map(ViewField::name).toList())
                .append('\n');
        if (type.revision() > 0) {
            shape.append("revision ").append(type.revision()).append('\n');
        }
        return shape.append(String.join("\n", definition)).toString();
    }

    private static void describe(Class<?> described, StringBuilder shape, Set<Class<?>> done) {
        if (!done.add(described)) {
            return;
        }
        if (described.isEnum()) {
            shape.append(described.getName())
                    .append(Arrays.toString(described.getEnumConstants()))
                    .append('\n');
        } else if (described.isRecord()) {
            folds(described)
                    .forEach(fold -> shape.append("fold ").append(fold.value()).append('\n'));
            RecordComponent[] components = described.getRecordComponents();
            List<String> parts = Arrays.stream(components)
                    .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                    .toList();
            shape.append(described.getName()).append(parts).append('\n');
            for (RecordComponent component : components) {
                named(component.getGenericType(), described.getClassLoader())
                        .forEach(next -> describe(next, shape, done));
            }
        }
    }

    /** A view that holds a state is void as snapshots of it are, once its fold is mended. */
    private static Stream<Fold> folds(Class<?> state) {
        return Stream.concat(Stream.of(state), Arrays.stream(state.getInterfaces()))
                .map(family -> family.getAnnotation(Fold.class))
                .filter(Objects::nonNull);
    }

    /** The classes in a type such as {@code Map<String, List<Promise>>}. */
    private static List<Class<?>> named(Type type, ClassLoader loader) {
        return CLASS_NAME
                .matcher(type.getTypeName())
                .results()
                .map(MatchResult::group)
                .<Class<?>>mapMulti((name, found) -> {
                    try {
                        found.accept(Class.forName(name, false, loader));
                    } catch (ClassNotFoundException noClass) {
                        // A primitive or a word such as "extends": its name in the text says all there is.
                        return;
                    }
                })
                .toList();
    }
}
