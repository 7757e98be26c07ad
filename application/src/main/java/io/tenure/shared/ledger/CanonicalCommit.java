package io.tenure.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A commit in the one form that is hashed, whatever the engine: an outsider can recompute the chain from it.
 *
 * <p>The parts are UTF-8 text. {@code types} is {@code type/revision} of each event, joined by single spaces.
 * {@code payloads} is the payload of each event, joined by single line feeds. {@code metadata} is a JSON object of
 * strings without white space, keys in ascending order of their UTF-16 code units. {@code claims} is a JSON array of
 * {@code ["key",generation,"holder"]}, in the order of the commit, {@code []} when there are none. JSON strings escape
 * the quotation mark and the backslash with a backslash, and control characters below U+0020 as {@code \}{@code u00xx}
 * in lower case; nothing else.
 *
 * <p>The hash of a commit is SHA-256 over, in this order: the 32 bytes of the hash before (zeros for the first commit);
 * position of the first event, sequence of the first event, recorded-at in milliseconds since 1970-01-01T00:00Z (8
 * bytes each, big-endian); then stream, types, payloads, metadata and claims, each as its length in bytes (4 bytes,
 * big-endian) followed by the bytes.
 */
public record CanonicalCommit(
        String stream, long firstSequence, byte[] types, byte[] payloads, byte[] metadata, byte[] claims) {

    /** The most bytes that the parts of a commit may have together: what every engine can store in one record. */
    public static final int LARGEST = 15 << 20;

    /**
     * The form of a commit that is to be recorded.
     *
     * @throws IllegalArgumentException when a type or payload could not be told apart from its neighbours, or a key is
     *     claimed twice
     * @throws LastingFailure when the commit is larger than {@link #LARGEST}
     */
    public static CanonicalCommit of(Commit commit) {
        CanonicalCommit canonical = new CanonicalCommit(
                commit.stream(),
                commit.firstSequence(),
                types(commit),
                payloads(commit),
                CanonicalJson.object(commit.metadata()).getBytes(UTF_8),
                CanonicalJson.claims(commit.claims()).getBytes(UTF_8));
        if (commit.claims().size() > 1) {
            refuseRepeated(commit.claims());
        }
        if (canonical.size() > LARGEST) {
            throw new LastingFailure(
                    "A commit of %,d bytes on stream %s is larger than the %,d bytes a commit may have. Nothing was recorded. Split it into smaller commands"
                            .formatted(canonical.size(), commit.stream(), LARGEST));
        }
        return canonical;
    }

    /**
     * The form of a commit of another ledger that is to follow one here.
     *
     * @throws LedgerFailure when it does not follow, or its hash is not what it contains
     */
    public static CanonicalCommit following(RecordedCommit commit, long lastPosition, byte[] previous) {
        CanonicalCommit canonical = of(commit.asGiven());
        if (commit.position() != lastPosition + 1) {
            throw new LedgerFailure("The commit at position %d does not follow position %d; nothing of it was recorded"
                    .formatted(commit.position(), lastPosition));
        }
        byte[] hash =
                canonical.hash(previous, commit.position(), commit.recordedAt().toEpochMilli());
        if (!Arrays.equals(hash, commit.hash())) {
            throw new LedgerFailure(
                    "The commit at position %d in stream %s does not have the hash of what it contains; it was not recorded"
                            .formatted(commit.position(), commit.stream()));
        }
        return canonical;
    }

    public int size() {
        return types.length + payloads.length + metadata.length + claims.length;
    }

    public byte[] hash(byte[] previous, long position, long recordedAtMillis) {
        MessageDigest digest = Sha256.begin();
        byte[] name = stream.getBytes(UTF_8);
        digest.update(previous);
        digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(position)
                .putLong(firstSequence)
                .putLong(recordedAtMillis)
                .flip());
        for (byte[] part : new byte[][] {name, types, payloads, metadata, claims}) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            digest.update(part);
        }
        return digest.digest();
    }

    private static void refuseRepeated(List<Claim> claims) {
        Set<String> keys = new HashSet<>();
        for (Claim claim : claims) {
            if (!keys.add(claim.generation() + " " + claim.key())) {
                throw new IllegalArgumentException(
                        "The commit claims %s (generation %d) twice".formatted(claim.key(), claim.generation()));
            }
        }
    }

    private static byte[] types(Commit commit) {
        StringBuilder types = new StringBuilder();
        for (EventData event : commit.events()) {
            if (!types.isEmpty()) {
                types.append(' ');
            }
            types.append(plain(event.type())).append('/').append(event.revision());
        }
        return types.toString().getBytes(UTF_8);
    }

    private static String plain(String type) {
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (c != '.' && (c >= 128 || !Character.isLetterOrDigit(c))) {
                throw new IllegalArgumentException(
                        "Event type '%s' has more than letters, digits and dots".formatted(type));
            }
        }
        if (type.isEmpty()) {
            throw new IllegalArgumentException("An event has no type");
        }
        return type;
    }

    private static byte[] payloads(Commit commit) {
        if (commit.events().size() == 1) {
            return withoutLineBreak(commit.events().getFirst());
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (EventData event : commit.events()) {
            if (lines.size() > 0) {
                lines.write('\n');
            }
            lines.writeBytes(withoutLineBreak(event));
        }
        return lines.toByteArray();
    }

    private static byte[] withoutLineBreak(EventData event) {
        for (byte b : event.payload()) {
            if (b == '\n') {
                throw new IllegalArgumentException("The payload of a %s has a line break".formatted(event.type()));
            }
        }
        if (event.payload().length == 0) {
            throw new IllegalArgumentException("The payload of a %s is empty".formatted(event.type()));
        }
        return event.payload();
    }
}
