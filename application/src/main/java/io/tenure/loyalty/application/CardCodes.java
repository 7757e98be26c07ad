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

    /** @param signed the id of a card, or what {@link PassCodes} say of a member */
    String code(String programme, String signed) {
        return signed + "." + TO_TEXT.encodeToString(signature(programme, signed));
    }

    /** Whether this installation made the code for the programme. */
    boolean genuine(String programme, String code) {
        byte[] right = code(programme, signed(code)).getBytes(US_ASCII);
        return MessageDigest.isEqual(right, code.getBytes(US_ASCII));
    }

    /** What a code says, genuine or not. */
    static String signed(String code) {
        return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }

    private byte[] signature(String programme, String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret(programme), HMAC));
            return Arrays.copyOf(mac.doFinal(signed.getBytes(US_ASCII)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
