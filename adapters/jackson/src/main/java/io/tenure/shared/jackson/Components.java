package io.tenure.shared.jackson;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A payload as a map of its components, for upcasters. */
final class Components {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Components() {}

    static Map<String, @Nullable Object> read(byte[] payload) {
        return MAPPER.readValue(payload, new TypeReference<>() {});
    }

    static byte[] write(Map<String, @Nullable Object> components) {
        return MAPPER.writeValueAsBytes(components);
    }
}
