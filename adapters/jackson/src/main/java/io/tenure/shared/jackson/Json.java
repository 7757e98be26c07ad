package io.tenure.shared.jackson;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** Compact JSON in one line. */
final class Json {

    private static final int TYPICAL_BYTES = 1024;
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static byte[] write(ValueForm form, Object value, SubjectSealer sealer) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            form.write(value, json, sealer);
        }
        return bytes.toByteArray();
    }

    /** Reads a value; what cannot be read is named with the place where it stands. */
    static Object read(ValueForm form, byte[] bytes, SubjectSealer sealer) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            try {
                json.nextToken();
                return form.read(json, sealer);
            } catch (UnreadableJson already) {
                throw already;
            } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
                throw new UnreadableJson(
                        json.streamReadContext().pathAsPointer().toString(), unreadable);
            }
        }
    }

    static PropertyNameMatcher matcher(List<String> names) {
        return FACTORY.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
    }
}
