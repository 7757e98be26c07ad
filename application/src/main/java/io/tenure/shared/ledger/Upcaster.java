package io.tenure.shared.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the stored components of one event type and revision into those of the next revision. */
public interface Upcaster {

    String type();

    int fromRevision();

    /** Components by name; values are String, Number, Boolean, List, Map or null. The result is one revision newer. */
    Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> components);
}
