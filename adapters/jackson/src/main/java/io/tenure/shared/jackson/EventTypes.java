package io.tenure.shared.jackson;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Upcaster;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The event types that this version of Tenure knows. */
final class EventTypes {

    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<String, EventType> byName = new LinkedHashMap<>();

    EventTypes(List<Class<?>> families, List<Upcaster> upcasters) {
        families.stream().flatMap(Forms::records).forEach(type -> add(EventType.of(type, upcasters)));
        upcasters.forEach(upcaster -> named(upcaster.type()));
    }

    private void add(EventType type) {
        byClass.put(type.type(), type);
        var namesake = byName.put(type.name(), type);
        if (namesake != null) {
            throw new IllegalArgumentException(
                    type.type().getName() + " and " + namesake.type().getName() + " are both named " + type.name());
        }
    }

    /** Every type, in the order in which the families permit them. */
    Collection<EventType> all() {
        return byName.values();
    }

    EventType of(Class<?> event) {
        var type = byClass.get(event);
        if (type == null) {
            throw new IllegalArgumentException(
                    event.getName() + " is no event of a registered family; register its sealed family with the codec");
        }
        return type;
    }

    EventType named(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new LedgerFailure("This version of Tenure knows no event type '" + name
                    + "'; run the version that wrote it, or a newer one");
        }
        return type;
    }
}
