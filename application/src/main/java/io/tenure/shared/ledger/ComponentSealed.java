package io.tenure.shared.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A revision from which on a component is personal: it is sealed, and what was stored before has it in the clear and
 * reads as it stands.
 */
public record ComponentSealed(String type, int fromRevision, String component) implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> components) {
        return components;
    }
}
