package io.tenure.relationship.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names interactions: the same source and external id give the same 32 hexadecimal digits everywhere. */
public final class InteractionIds {

    private static final int BYTES = 16;

    private InteractionIds() {}

    public static String of(String source, String externalId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Keys.interaction(source, externalId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
