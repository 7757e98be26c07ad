package io.tenure.shared.jackson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A map from something that stands as text, as a JSON object; left out when empty. */
record MapForm(TextForm key, ValueForm element) implements ValueForm {

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        json.writeStartObject();
        for (var entry : ((Map<?, ?>) value).entrySet()) {
            json.writeName(key.toText().apply(entry.getKey()));
            element.write(entry.getValue(), json, sealer);
        }
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        Tokens.expect(JsonToken.START_OBJECT, json);
        var values = new LinkedHashMap<Object, Object>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            values.put(key.fromText().apply(name), element.read(json, sealer));
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean omits(Object value) {
        return ((Map<?, ?>) value).isEmpty();
    }

    @Override
    public Object omitted() {
        return Map.of();
    }

    @Override
    public String describe() {
        return "map of " + key.describe() + " to " + element.describe();
    }
}
