package io.tenure.access.application;

import io.tenure.shared.ledger.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes secrets nobody can guess. */
final class Secrets {

    /** No letters or digits that look alike. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A password of 100 random bits, in groups that can be read out. */
    String password() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    /** 48 random bits, as 12 hexadecimal digits. */
    String id() {
        return HexFormat.of().toHexDigits(random.nextLong(), 12);
    }

    /** 256 random bits. */
    String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(String secret) {
        return Sha256.begin().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    private String group() {
        return random.ints(GROUP_LENGTH, 0, READABLE.length())
                .mapToObj(index -> String.valueOf(READABLE.charAt(index)))
                .collect(Collectors.joining());
    }
}
