package io.tenure.shared.jackson;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Direct access to a record's accessors and its canonical constructor. */
final class Handles {

    private Handles() {}

    static MethodHandle accessor(RecordComponent component) {
        try {
            return lookup(component.getDeclaringRecord()).unreflect(component.getAccessor());
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException("Cannot read " + component, closed);
        }
    }

    /** The canonical constructor as a function from an array of its arguments. */
    static MethodHandle constructor(Class<?> type) {
        var parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return lookup(type)
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException("Cannot construct " + type.getName(), missing);
        }
    }

    static @Nullable Object call(MethodHandle accessor, Object record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    static Object construct(MethodHandle constructor, @Nullable Object[] components) {
        try {
            return (Object) constructor.invokeExact(components);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }
}
