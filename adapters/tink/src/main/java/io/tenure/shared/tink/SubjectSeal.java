package io.tenure.shared.tink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.tenure.shared.sealing.SealBroken;
import java.security.GeneralSecurityException;

/** The seal of one subject: its name is the associated data, so nobody else's seal opens what it closed. */
final class SubjectSeal {

    private final String subject;
    private final byte[] name;
    private final Aead aead;

    SubjectSeal(String subject, byte[] material) {
        this.subject = subject;
        this.name = subject.getBytes(UTF_8);
        try {
            this.aead = new AesGcmJce(material);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The key of customer " + subject + " is not usable; restore the key store from a backup", unusable);
        }
    }

    byte[] seal(byte[] plain) {
        try {
            return aead.encrypt(plain, name);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Could not seal data of customer " + subject, failure);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            return aead.decrypt(sealed, name);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken(subject, broken);
        }
    }
}
