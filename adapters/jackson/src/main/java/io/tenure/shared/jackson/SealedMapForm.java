package io.tenure.shared.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A personal map: its JSON sealed as one text, and read as empty once the key is gone. */
record SealedMapForm(MapForm map) implements ValueForm {

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        json.writeString(sealer.seal(new String(Json.write(map, value, sealer), UTF_8)));
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        return sealer.open(Tokens.text(json))
                .map(plain -> Json.read(map, plain.getBytes(UTF_8), sealer))
                .orElse(Map.of());
    }

    @Override
    public boolean omits(Object value) {
        return map.omits(value);
    }

    @Override
    public Object omitted() {
        return map.omitted();
    }

    @Override
    public String describe() {
        return map.describe();
    }
}
