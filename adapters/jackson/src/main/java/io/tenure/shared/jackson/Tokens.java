package io.tenure.shared.jackson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Checks what the parser stands at. */
final class Tokens {

    private Tokens() {}

    static void expect(JsonToken expected, JsonParser json) {
        if (!json.hasToken(expected)) {
            throw new IllegalArgumentException("expected " + expected + ", found " + json.currentToken());
        }
    }

    static String text(JsonParser json) {
        expect(JsonToken.VALUE_STRING, json);
        return json.getString();
    }
}
