package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewQuery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes and reads cursors. A cursor names the last view of a page, perhaps with a person's name, and goes into URLs and
 * so into logs: it is encrypted. It is bound to its query, so that it cannot be used with another.
 */
final class ViewCursors {

    static final int KEY_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    ViewCursors(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Where a page ended: the stored value of the sort field and the id. */
    record Place(Object value, String id) {}

    String write(String type, ViewQuery query, Place place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        List<Object> content =
                place.value.equals(ViewValues.NOTHING) ? List.of(place.id) : List.of(place.id, place.value);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, type, query).doFinal(JSON.writeValueAsBytes(content));
            byte[] cursor = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    Place read(String type, ViewQuery query, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] opened = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), type, query)
                    .doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES));
            List<?> content = JSON.readValue(opened, List.class);
            return new Place(stored(content), (String) content.getFirst());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
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

    private static Object stored(List<?> content) {
        if (content.size() == 1) {
            return ViewValues.NOTHING;
        }
        return content.get(1) instanceof Number number ? number.longValue() : content.get(1);
    }
}
