package io.tenure.shared.tink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** Fingerprints of texts by HMAC-SHA256 under the installation's secret, cut to 128 bits. */
final class Fingerprint {

    private static final int BYTES = 16;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PrfHmacJce hmac;

    Fingerprint(byte[] secret) {
        try {
            hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(secret, "HMAC"));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The fingerprint secret is not usable; restore the key store from a backup", unusable);
        }
    }

    String of(String plain) {
        try {
            return TO_TEXT.encodeToString(hmac.compute(plain.getBytes(UTF_8), BYTES));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Could not take a fingerprint", failure);
        }
    }
}
