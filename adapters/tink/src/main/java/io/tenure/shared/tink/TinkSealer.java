package io.tenure.shared.tink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.Random;
import io.tenure.shared.sealing.SealBroken;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectKeys;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Seals with AES-256-GCM under a key per subject; the subject's name is bound to every sealed value. */
public final class TinkSealer implements Sealer {

    private static final String TEXT_MARK = "sealed:1:";
    private static final int KEY_BYTES = 32;
    private static final int CACHED_KEYS = 50_000;

    /** Another node may have destroyed a key meanwhile. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final SubjectKeys keys;
    private final Fingerprint fingerprint;
    // Loading and invalidating are atomic per subject, so a destroyed key cannot come back by a load that began before.
    private final Cache<String, SubjectSeal> seals = Caffeine.newBuilder()
            .initialCapacity(CACHED_KEYS)
            .maximumSize(CACHED_KEYS)
            .expireAfterWrite(REMEMBERED)
            .build();

    public TinkSealer(SubjectKeys keys) {
        this.keys = keys;
        this.fingerprint = new Fingerprint(keys.installationSecret("fingerprint", Random.randBytes(KEY_BYTES)));
    }

    @Override
    public String seal(String subject, String plain) {
        return TEXT_MARK + TO_TEXT.encodeToString(seal(subject, plain.getBytes(UTF_8)));
    }

    @Override
    public Optional<String> open(String subject, String sealed) {
        return existing(subject).map(seal -> new String(seal.open(unwrapped(subject, sealed)), UTF_8));
    }

    @Override
    public byte[] seal(String subject, byte[] plain) {
        return seals.get(subject, this::made).seal(plain);
    }

    @Override
    public Optional<byte[]> open(String subject, byte[] sealed) {
        return existing(subject).map(seal -> seal.open(sealed));
    }

    @Override
    public String fingerprint(String plain) {
        return fingerprint.of(plain);
    }

    @Override
    public void destroy(String subject) {
        keys.destroy(subject);
        seals.invalidate(subject);
    }

    private Optional<SubjectSeal> existing(String subject) {
        return Optional.ofNullable(seals.get(subject, name -> keys.find(name)
                .map(material -> new SubjectSeal(name, material))
                .orElse(null)));
    }

    private SubjectSeal made(String subject) {
        return new SubjectSeal(subject, keys.keep(subject, Random.randBytes(KEY_BYTES)));
    }

    private static byte[] unwrapped(String subject, String sealed) {
        try {
            if (!sealed.startsWith(TEXT_MARK)) {
                throw new GeneralSecurityException("Sealed text begins with " + TEXT_MARK);
            }
            return FROM_TEXT.decode(sealed.substring(TEXT_MARK.length()));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealBroken(subject, broken);
        }
    }
}
