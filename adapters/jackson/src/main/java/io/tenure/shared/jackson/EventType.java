package io.tenure.shared.jackson;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Upcaster;
import java.util.Comparator;
import java.util.List;

/** One type of event: its stable name, its form, and the way up from each older revision. */
record EventType(String name, Class<?> type, ValueForm form, List<Upcaster> upcasters) {

    private static final Forms FORMS = Forms.sealingPersonalComponents();

    static EventType of(Class<?> type, List<Upcaster> upcasters) {
        var name = LogicalName.of(type);
        var own = upcasters.stream()
                .filter(upcaster -> upcaster.type().equals(name))
                .sorted(Comparator.comparingInt(Upcaster::fromRevision))
                .toList();
        return new EventType(name, type, FORMS.of(type), own);
    }

    EventType {
        for (int i = 0; i < upcasters.size(); i++) {
            if (upcasters.get(i).fromRevision() != i + 1) {
                throw new IllegalArgumentException(name + " needs one upcaster from each revision up to "
                        + upcasters.size() + ", but revision " + (i + 1) + " has not exactly one");
            }
        }
    }

    int revision() {
        return upcasters.size() + 1;
    }

    /** The payload as the newest revision. */
    byte[] upcast(EventData data) {
        if (data.revision() == revision()) {
            return data.payload();
        }
        if (data.revision() > revision() || data.revision() < 1) {
            throw new LedgerFailure("Event " + name + " has revision " + data.revision()
                    + ", but this version of Tenure knows 1 to " + revision() + "; run the version that wrote it");
        }
        var steps = upcasters.subList(data.revision() - 1, upcasters.size());
        if (steps.stream().allMatch(ComponentAdded.class::isInstance)) {
            return data.payload();
        }
        var components = Components.read(data.payload());
        for (var upcaster : steps) {
            components = upcaster.upcast(components);
        }
        return Components.write(components);
    }
}
