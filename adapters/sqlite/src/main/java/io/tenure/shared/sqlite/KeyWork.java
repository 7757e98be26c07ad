package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupWork;
import java.util.Optional;

/** What callers ask the key file to write. */
abstract sealed class KeyWork extends GroupWork {

    /** Keeps the material offered unless there is some; empty outcome when the subject was erased. */
    static final class Keep extends KeyWork {

        final String subject;
        final byte[] offered;
        Optional<byte[]> kept = Optional.empty();

        Keep(String subject, byte[] offered) {
            this.subject = subject;
            this.offered = offered;
        }
    }

    /** Destroys a subject's material for good. */
    static final class Destroy extends KeyWork {

        final String subject;

        Destroy(String subject) {
            this.subject = subject;
        }
    }

    /** Keeps a secret of the installation unless there is one of that name. */
    static final class Secret extends KeyWork {

        final String name;
        final byte[] offered;
        byte[] kept;

        Secret(String name, byte[] offered) {
            this.name = name;
            this.offered = offered;
            this.kept = offered;
        }
    }
}
