package io.tenure.shared.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one way in which metadata and claims are written as JSON. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String object(Map<String, String> entries) {
        StringBuilder json = new StringBuilder(32 * entries.size() + 2).append('{');
        new TreeMap<>(entries).forEach((key, value) -> {
            separate(json);
            string(json, key);
            string(json.append(':'), value);
        });
        return json.append('}').toString();
    }

    static String claims(List<Claim> claims) {
        StringBuilder json = new StringBuilder().append('[');
        for (Claim claim : claims) {
            separate(json);
            string(json.append('['), claim.key());
            json.append(',').append(claim.generation()).append(',');
            string(json, claim.holder());
            json.append(']');
        }
        return json.append(']').toString();
    }

    private static void separate(StringBuilder json) {
        if (json.length() > 1) {
            json.append(',');
        }
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                json.append(text, written, i);
                escaped(json, c);
                written = i + 1;
            }
        }
        json.append(text, written, text.length()).append('"');
    }

    private static void escaped(StringBuilder json, char c) {
        if (c < 0x20) {
            json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            json.append('\\').append(c);
        }
    }
}
