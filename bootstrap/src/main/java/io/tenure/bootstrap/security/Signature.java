package io.tenure.bootstrap.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs short texts, so that they can be given away and trusted when they come back. Safe for use by many threads. */
final class Signature {

    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final char BETWEEN = '~';

    private final SecretKeySpec key;

    /** @param key secret, random, of {@link #KEY_BYTES} */
    Signature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The text with its signature behind it. */
    String sign(String text) {
        return text + BETWEEN + of(text);
    }

    /** The text without its signature; empty when it was not signed with this key. */
    Optional<String> verified(String signed) {
        int between = signed.lastIndexOf(BETWEEN);
        String text = signed.substring(0, Math.max(0, between));
        boolean right = between > 0 && MessageDigest.isEqual(bytes(signed.substring(between + 1)), bytes(of(text)));
        return right ? Optional.of(text) : Optional.empty();
    }

    private String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
