package io.tenure.shared.sealing;

import java.util.List;
import java.util.Map;

/** Subject keys that can be carried to another place. */
public interface SubjectKeyStore extends SubjectKeys {

    /** The keys of the subjects whose ids follow a text, by id, destroyed ones too; at most {@code limit}. */
    List<KeptKey> list(String afterSubject, int limit);

    /**
     * How often keys were made and destroyed, ever: it falls only where an older copy was put back. Always 0 where keys
     * cannot be put back without the ledger.
     */
    long changes();

    /** All secrets of the installation, by name. */
    Map<String, byte[]> installationSecrets();
}
