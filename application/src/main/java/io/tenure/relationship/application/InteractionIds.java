package io.tenure.relationship.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.Sha256;
import java.util.HexFormat;

/** Names interactions: the same source and external id give the same 32 hexadecimal digits everywhere. */
public final class InteractionIds {

    private static final int BYTES = 16;

    private InteractionIds() {}

    public static String of(String source, String externalId) {
        byte[] hash = Sha256.begin().digest(Keys.interaction(source, externalId).getBytes(UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
