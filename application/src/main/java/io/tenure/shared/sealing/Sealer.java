package io.tenure.shared.sealing;

import java.util.Optional;

/** Seals what says something about a person with that person's own key. Safe for use by many threads. */
public interface Sealer {

    /**
     * Seals a text; makes the subject's key, durably, when there is none yet.
     *
     * @throws SubjectErased when the subject's key has been destroyed
     */
    String seal(String subject, String plain);

    /**
     * Opens a sealed text; empty when the subject's key has been destroyed.
     *
     * @throws SealBroken when the key is there but does not open the text
     */
    Optional<String> open(String subject, String sealed);

    byte[] seal(String subject, byte[] plain);

    Optional<byte[]> open(String subject, byte[] sealed);

    /**
     * A keyed fingerprint: the same text gives the same 22 characters in this installation, which tell nothing of the
     * text.
     */
    String fingerprint(String plain);

    /** Destroys the subject's key for good, on disk too. Doing it twice is fine. */
    void destroy(String subject);
}
