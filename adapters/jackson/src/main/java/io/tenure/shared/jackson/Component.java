package io.tenure.shared.jackson;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** One component of a record: how it is got, and how it stands in JSON. */
final class Component {

    private final String name;
    private final SerializedString key;
    private final MethodHandle accessor;
    private final ValueForm form;
    private final boolean nullable;

    Component(RecordComponent component, MethodHandle accessor, ValueForm form) {
        this.name = component.getName();
        this.key = new SerializedString(name);
        this.accessor = accessor.asType(accessor.type().generic());
        this.form = form;
        this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && form.omitted() != null) {
            throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + name
                    + " may be null and empty, which look the same when left out: drop @Nullable");
        }
    }

    String name() {
        return name;
    }

    ValueForm form() {
        return form;
    }

    boolean required() {
        return !nullable && form.omitted() == null;
    }

    String describe() {
        return name + " " + form.describe() + (nullable ? "?" : "");
    }

    void write(Object record, JsonGenerator json, SubjectSealer sealer) {
        var value = Handles.call(accessor, record);
        if (value == null) {
            requireNullable(record);
        } else if (!form.omits(value)) {
            json.writeName(key);
            form.write(value, json, sealer);
        }
    }

    private void requireNullable(Object record) {
        if (!nullable) {
            throw new IllegalArgumentException(
                    record.getClass().getName() + "." + name + " is null, but not declared @Nullable");
        }
    }
}
