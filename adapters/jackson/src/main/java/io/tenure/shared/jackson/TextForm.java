package io.tenure.shared.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A value that stands as text, such as a date, a decimal number or an enum constant. */
record TextForm(String describe, Function<Object, String> toText, Function<String, Object> fromText)
        implements ValueForm {

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        json.writeString(toText.apply(value));
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        return fromText.apply(Tokens.text(json));
    }
}
