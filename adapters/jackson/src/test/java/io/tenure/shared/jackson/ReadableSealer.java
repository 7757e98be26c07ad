package io.tenure.shared.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectErased;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A sealer whose seals a person can read, so that tests and samples show what is sealed for whom. */
final class ReadableSealer implements Sealer {

    private final Set<String> destroyed = new HashSet<>();

    @Override
    public String seal(String subject, String plain) {
        if (destroyed.contains(subject)) {
            throw new SubjectErased(subject);
        }
        return mark(subject) + plain;
    }

    @Override
    public Optional<String> open(String subject, String sealed) {
        if (!sealed.startsWith(mark(subject))) {
            throw new AssertionError("Not sealed for " + subject + ": " + sealed);
        }
        return destroyed.contains(subject)
                ? Optional.empty()
                : Optional.of(sealed.substring(mark(subject).length()));
    }

    @Override
    public byte[] seal(String subject, byte[] plain) {
        return seal(subject, new String(plain, UTF_8)).getBytes(UTF_8);
    }

    @Override
    public Optional<byte[]> open(String subject, byte[] sealed) {
        return open(subject, new String(sealed, UTF_8)).map(plain -> plain.getBytes(UTF_8));
    }

    @Override
    public String fingerprint(String plain) {
        return "fingerprint of " + plain;
    }

    @Override
    public void destroy(String subject) {
        destroyed.add(subject);
    }

    private static String mark(String subject) {
        return "sealed for " + subject + ": ";
    }
}
