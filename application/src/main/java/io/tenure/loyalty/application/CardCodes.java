package io.tenure.loyalty.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tenure.shared.sealing.SubjectKeys;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the codes that barcodes of cards show: the card's id, a dot, and the first 64 bits of HMAC-SHA-256 (RFC 2104)
 * over the id under the secret of the programme, as base64url. See docs/adr/0072-cards-by-keyed-hash.md. Safe for use
 * by many threads.
 */
final class CardCodes {

    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int SIGNATURE_BYTES = 8;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SubjectKeys keys;
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    CardCodes(SubjectKeys keys) {
        this.keys = keys;
    }

    /** What verifies the codes of a programme, and makes them: whoever has it can forge them. */
    byte[] secret(String programme) {
        return secrets.computeIfAbsent(programme, this::kept).clone();
    }

    private byte[] kept(String programme) {
        byte[] offered = new byte[SECRET_BYTES];
        random.nextBytes(offered);
        return keys.installationSecret("loyalty-codes-" + programme, offered);
    }

    String code(String programme, String card) {
        return card + "." + TO_TEXT.encodeToString(signature(programme, card));
    }

    /** Whether this installation made the code for a card of the programme. */
    boolean genuine(String programme, String code) {
        byte[] right = code(programme, card(code)).getBytes(US_ASCII);
        return MessageDigest.isEqual(right, code.getBytes(US_ASCII));
    }

    /** The id of the card that a code names, genuine or not. */
    static String card(String code) {
        return code.substring(0, Math.max(0, code.indexOf('.')));
    }

    private byte[] signature(String programme, String card) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret(programme), HMAC));
            return Arrays.copyOf(mac.doFinal(card.getBytes(US_ASCII)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
