package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The short number under which a stream or a claimed key is found again: the first 8 bytes of the SHA-256 of its UTF-8
 * text. Two texts may share one, so whoever looks up compares the text too.
 */
final class LookupHash {

    private LookupHash() {}

    static long of(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
