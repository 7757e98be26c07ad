package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The claims of a commit, taken apart only when somebody looks. */
final class StoredClaims extends AbstractList<Claim> {

    private final byte[] json;
    private @Nullable List<Claim> parsed;

    StoredClaims(byte[] json) {
        this.json = json;
    }

    @Override
    public Claim get(int index) {
        return parsed().get(index);
    }

    @Override
    public int size() {
        return parsed().size();
    }

    private List<Claim> parsed() {
        List<Claim> claims = parsed;
        if (claims == null) {
            claims = parse(json);
            parsed = claims;
        }
        return claims;
    }

    static List<Claim> parse(byte[] json) {
        if (json.length == 2) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        try (JsonParser parser = StoredJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
                String key = parser.getString();
                parser.nextToken();
                int generation = parser.getIntValue();
                parser.nextToken();
                claims.add(new Claim(key, generation, parser.getString()));
                parser.nextToken();
            }
        }
        return List.copyOf(claims);
    }
}
