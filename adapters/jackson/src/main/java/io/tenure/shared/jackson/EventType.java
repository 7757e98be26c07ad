package io.tenure.shared.jackson;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.ComponentSealed;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Upcaster;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One type of event: its stable name, its form, and the way up from each older revision.
 *
 * @param forms one for each revision, which differ in what is sealed
 */
record EventType(String name, Class<?> type, List<ValueForm> forms, List<Upcaster> upcasters) {

    static EventType of(Class<?> type, List<Upcaster> upcasters) {
        var name = LogicalName.of(type);
        var own = upcasters.stream()
                .filter(upcaster -> upcaster.type().equals(name))
                .sorted(Comparator.comparingInt(Upcaster::fromRevision))
                .toList();
        var forms = IntStream.rangeClosed(0, own.size())
                .mapToObj(step -> form(type, own.subList(step, own.size())))
                .toList();
        return new EventType(name, type, forms, own);
    }

    private static ValueForm form(Class<?> type, List<Upcaster> ahead) {
        var inClear = ahead.stream()
                .filter(ComponentSealed.class::isInstance)
                .map(step -> ((ComponentSealed) step).component())
                .collect(Collectors.toSet());
        return Forms.sealingPersonalComponents(inClear).of(type);
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

    /** The form of the newest revision. */
    ValueForm form() {
        return forms.getLast();
    }

    Object read(EventData data, SubjectSealer sealer) {
        var payload = upcast(data);
        return Json.read(forms.get(data.revision() - 1), payload, sealer);
    }

    /** The payload as the newest revision, but for what is sealed since. */
    private byte[] upcast(EventData data) {
        if (data.revision() == revision()) {
            return data.payload();
        }
        if (data.revision() > revision() || data.revision() < 1) {
            throw new LedgerFailure("Event " + name + " has revision " + data.revision()
                    + ", but this version of Tenure knows 1 to " + revision() + "; run the version that wrote it");
        }
        var steps = upcasters.subList(data.revision() - 1, upcasters.size());
        if (steps.stream().allMatch(step -> step instanceof ComponentAdded || step instanceof ComponentSealed)) {
            return data.payload();
        }
        var components = Components.read(data.payload());
        for (var upcaster : steps) {
            components = upcaster.upcast(components);
        }
        return Components.write(components);
    }
}
