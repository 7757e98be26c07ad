package io.tenure.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The ledger's word at one moment, signed: whoever keeps it outside can prove later that nothing before it was changed.
 *
 * @param position of the newest event
 * @param hash of the chain up to it, SHA-256 in hexadecimal
 * @param algorithm of the signature, {@code Ed25519}
 * @param publicKey X.509 (SubjectPublicKeyInfo) in Base64
 * @param signature of {@link #signedText()} in UTF-8, in Base64
 */
public record Checkpoint(
        long position,
        Instant recordedAt,
        String hash,
        Instant signedAt,
        String algorithm,
        String publicKey,
        String signature) {

    /** What is signed: one line each for what it is, position, recordedAt, hash and signedAt. */
    public String signedText() {
        return String.join(
                "\n", "tenure-checkpoint-1", Long.toString(position), recordedAt.toString(), hash, signedAt.toString());
    }

    byte[] signedBytes() {
        return signedText().getBytes(StandardCharsets.UTF_8);
    }
}
