package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.Sha256;
import java.nio.ByteBuffer;

/**
 * The short number under which a stream or a claimed key is found again: the first 8 bytes of the SHA-256 of its UTF-8
 * text. Two texts may share one, so whoever looks up compares the text too.
 */
final class LookupHash {

    private LookupHash() {}

    static long of(String text) {
        return ByteBuffer.wrap(Sha256.begin().digest(text.getBytes(UTF_8))).getLong();
    }
}
