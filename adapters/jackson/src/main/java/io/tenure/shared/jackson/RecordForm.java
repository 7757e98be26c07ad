package io.tenure.shared.jackson;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A record as a JSON object of its components; nulls and empty collections are left out. */
final class RecordForm implements ValueForm {

    private final Class<?> type;
    private final Component[] components;
    private final PropertyNameMatcher names;
    private final MethodHandle constructor;
    private final @Nullable Object[] omitted;

    RecordForm(Class<?> type, Component[] components) {
        this.type = type;
        this.components = components;
        this.names = Json.matcher(Arrays.stream(components).map(Component::name).toList());
        this.constructor = Handles.constructor(type);
        this.omitted = Arrays.stream(components)
                .map(component -> component.form().omitted())
                .toArray();
    }

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        json.writeStartObject();
        for (var component : components) {
            component.write(value, json, sealer);
        }
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        Tokens.expect(JsonToken.START_OBJECT, json);
        var values = omitted.clone();
        var at = json.nextNameMatch(names);
        for (; at >= 0; at = json.nextNameMatch(names)) {
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                values[at] = components[at].form().read(json, sealer);
            }
        }
        if (at != PropertyNameMatcher.MATCH_END_OBJECT) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component '" + json.currentName() + "'");
        }
        requireAll(values);
        return Handles.construct(constructor, values);
    }

    private void requireAll(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && components[i].required()) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " lacks its component '" + components[i].name() + "'");
            }
        }
    }

    @Override
    public String describe() {
        return Arrays.stream(components)
                .map(Component::describe)
                .collect(Collectors.joining(", ", type.getSimpleName() + "(", ")"));
    }
}
