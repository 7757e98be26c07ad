package io.tenure.shared.sqlite;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The metadata of a commit, taken apart only when somebody looks: a replay of the whole ledger mostly does not. */
final class StoredMetadata extends AbstractMap<String, String> {

    private final byte[] json;
    private @Nullable Map<String, String> parsed;

    StoredMetadata(byte[] json) {
        this.json = json;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return parsed().entrySet();
    }

    @Override
    public @Nullable String get(Object key) {
        return parsed().get(key);
    }

    private Map<String, String> parsed() {
        Map<String, String> entries = parsed;
        if (entries == null) {
            entries = Map.copyOf(parse(json));
            parsed = entries;
        }
        return entries;
    }

    private static Map<String, String> parse(byte[] json) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (JsonParser parser = StoredJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                entries.put(key, parser.getString());
            }
        }
        return entries;
    }
}
