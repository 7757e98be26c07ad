package io.tenure.shared.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A revision in which a component came that may be missing: what was stored before reads as it stands. A version of
 * Tenure that does not know the component refuses the newer revision instead of losing it.
 */
public record ComponentAdded(String type, int fromRevision) implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> components) {
        return components;
    }
}
