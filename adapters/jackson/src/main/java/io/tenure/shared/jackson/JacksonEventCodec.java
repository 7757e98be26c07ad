package io.tenure.shared.jackson;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.Upcaster;
import io.tenure.shared.sealing.Sealer;
import java.util.List;

/** Events as compact JSON, personal components sealed with the customer's key. */
public final class JacksonEventCodec implements EventCodec {

    private final Sealer sealer;
    private final EventTypes types;

    /**
     * Makes a codec for all records of the sealed families.
     *
     * @param upcasters one for each older revision of a type; a type's revision is one more than it has upcasters
     */
    public JacksonEventCodec(Sealer sealer, List<Class<?>> families, List<Upcaster> upcasters) {
        this.sealer = sealer;
        this.types = new EventTypes(families, upcasters);
    }

    @Override
    public EventData encode(Object event, String subject) {
        var type = types.of(event.getClass());
        return new EventData(
                type.name(), type.revision(), Json.write(type.form(), event, new SubjectSealer(sealer, subject)));
    }

    @Override
    public Object decode(EventData data, String subject) {
        var type = types.named(data.type());
        try {
            return type.read(data, new SubjectSealer(sealer, subject));
        } catch (UnreadableJson unreadable) {
            throw new LastingFailure(
                    "Event " + data.type() + " revision " + data.revision() + " of stream " + subject
                            + " cannot be read " + unreadable.getMessage()
                            + ". Run './tenure verify'; if the ledger is sound, run the version of Tenure that wrote it",
                    unreadable);
        }
    }

    @Override
    public Class<?> type(String type) {
        return types.named(type).type();
    }
}
