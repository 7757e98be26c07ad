package io.tenure.shared.jackson;

import io.tenure.shared.domain.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A personal text: sealed, and read as erased once the key is gone. */
record SealedTextForm() implements ValueForm {

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        json.writeString(sealer.seal((String) value));
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        return sealer.open(Tokens.text(json)).orElse(Personal.ERASED);
    }

    @Override
    public String describe() {
        return "text";
    }
}
