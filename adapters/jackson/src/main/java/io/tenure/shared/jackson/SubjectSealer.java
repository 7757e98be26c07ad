package io.tenure.shared.jackson;

import io.tenure.shared.sealing.Sealer;
import java.util.Optional;

/** Seals and opens for the one subject that a payload is about. */
record SubjectSealer(Sealer sealer, String subject) {

    String seal(String plain) {
        return sealer.seal(subject, plain);
    }

    Optional<String> open(String sealed) {
        return sealer.open(subject, sealed);
    }
}
