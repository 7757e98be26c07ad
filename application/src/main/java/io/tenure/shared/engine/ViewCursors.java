package io.tenure.shared.engine;

import io.tenure.shared.views.UnknownCursor;
import io.tenure.shared.views.ViewQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads cursors. A cursor names the last view of a page, perhaps with a person's name, and goes into URLs and
 * so into logs: it is encrypted. It is bound to its query, so that it cannot be used with another.
 */
public final class ViewCursors {

    private static final int KEY_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public ViewCursors(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A key for an installation that has none yet. */
    public static byte[] newKey() {
        byte[] made = new byte[KEY_BYTES];
        RANDOM.nextBytes(made);
        return made;
    }

    /** Where a page ended: the value of the sort field (String, Long, Boolean or null) and the id. */
    public record Place(@Nullable Object value, String id) {}

    public String write(String type, ViewQuery query, Place place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, type, query).doFinal(bytes(place));
            byte[] cursor = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    /**
     * Reads a cursor.
     *
     * @throws UnknownCursor when it is not of this query
     */
    public Place read(String type, ViewQuery query, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return place(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), type, query)
                    .doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnknownCursor(
                    "The cursor does not belong to this query (same filters, text, sort and direction) or is not one"
                            + " of ours. Ask for the first page again",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String type, ViewQuery query) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        ViewQuery list = new ViewQuery(query.filters(), query.text(), query.sort(), query.descending(), null, 0);
        cipher.updateAAD((type + list).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] bytes(Place place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, place.id);
            switch (place.value) {
                case null -> out.writeByte('0');
                case Long number -> {
                    out.writeByte('l');
                    out.writeLong(number);
                }
                case Boolean flag -> out.writeByte(flag ? 't' : 'f');
                case Object other -> {
                    out.writeByte('s');
                    text(out, (String) other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Place place(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String id = text(in);
            @Nullable
            Object value =
                    switch (in.readByte()) {
                        case 'l' -> in.readLong();
                        case 't' -> true;
                        case 'f' -> false;
                        case 's' -> text(in);
                        default -> null;
                    };
            return new Place(value, id);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
