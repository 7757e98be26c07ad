package io.tenure.shared.jackson;

import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.SnapshotCodec;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectErased;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States as JSON, sealed whole with the customer's key. The revision tells the state's shape and fold. */
public final class JacksonSnapshotCodec implements SnapshotCodec {

    private final Sealer sealer;
    private final Map<Class<?>, StateType> byClass = new HashMap<>();
    private final Map<String, StateType> byName = new HashMap<>();

    /** Makes a codec for the states that the sealed families permit. */
    public JacksonSnapshotCodec(Sealer sealer, List<Class<?>> families) {
        this.sealer = sealer;
        families.forEach(this::add);
    }

    private void add(Class<?> family) {
        var type = StateType.of(family);
        byName.put(type.name(), type);
        Forms.records(family).forEach(state -> byClass.put(state, type));
    }

    @Override
    public Optional<Snapshot> encode(String stream, long sequence, Object state) {
        var type = byClass.get(state.getClass());
        if (type == null) {
            throw new IllegalArgumentException(state.getClass().getName()
                    + " is no state of a registered family; register its sealed family with the codec");
        }
        var json = Json.write(type.form(), state, new SubjectSealer(sealer, stream));
        try {
            return Optional.of(new Snapshot(stream, sequence, type.name(), type.revision(), sealer.seal(stream, json)));
        } catch (SubjectErased erased) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Object> decode(Snapshot snapshot) {
        return Optional.ofNullable(byName.get(snapshot.type()))
                .filter(type -> type.revision() == snapshot.revision())
                .flatMap(type -> decode(type, snapshot));
    }

    private Optional<Object> decode(StateType type, Snapshot snapshot) {
        try {
            return sealer.open(snapshot.stream(), snapshot.payload())
                    .map(json -> Json.read(type.form(), json, new SubjectSealer(sealer, snapshot.stream())));
        } catch (UnreadableJson outdated) {
            // Same shape, yet a value is no longer allowed, such as a constant that is gone: the events tell it anew.
            return Optional.empty();
        }
    }
}
