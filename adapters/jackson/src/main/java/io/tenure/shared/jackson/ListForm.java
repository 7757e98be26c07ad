package io.tenure.shared.jackson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A list, or a set in the order written, as a JSON array; left out when empty. */
record ListForm(ValueForm element, boolean distinct) implements ValueForm {

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        json.writeStartArray();
        for (Object each : (Collection<?>) value) {
            element.write(each, json, sealer);
        }
        json.writeEndArray();
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        Tokens.expect(JsonToken.START_ARRAY, json);
        var values = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(json, sealer));
        }
        return distinct
                ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                : Collections.unmodifiableList(values);
    }

    @Override
    public boolean omits(Object value) {
        return ((Collection<?>) value).isEmpty();
    }

    @Override
    public Object omitted() {
        return distinct ? Set.of() : List.of();
    }

    @Override
    public String describe() {
        return (distinct ? "set of " : "list of ") + element.describe();
    }
}
