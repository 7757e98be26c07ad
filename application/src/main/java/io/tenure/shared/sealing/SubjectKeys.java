package io.tenure.shared.sealing;

import java.util.Optional;

/** Where the key of each subject is kept. Durable when a call returns. Safe for use by many threads. */
public interface SubjectKeys {

    /** The subject's key material; empty when there is none, or when it has been destroyed. */
    Optional<byte[]> find(String subject);

    /**
     * Keeps the material offered unless the subject has one already; returns what is kept.
     *
     * @throws SubjectErased when the subject's key has been destroyed
     */
    byte[] keep(String subject, byte[] offered);

    void destroy(String subject);

    /**
     * A secret of the installation under a name (such as the fingerprint key); made from the offer at the first call.
     */
    byte[] installationSecret(String name, byte[] offered);
}
