package io.tenure.bootstrap;

import java.util.Locale;

/** Who has customers looked at again although nothing happens to them. */
public enum Agenda {
    LIFECYCLE,
    SEGMENTATION;

    /** The name under which it is kept. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
