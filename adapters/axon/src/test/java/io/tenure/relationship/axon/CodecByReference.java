package io.tenure.relationship.axon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.SnapshotCodec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stores where an object is instead of what it holds. */
final class CodecByReference implements EventCodec, SnapshotCodec {

    private final List<Object> objects = new CopyOnWriteArrayList<>();

    @Override
    public EventData encode(Object event, String subject) {
        return new EventData(event.getClass().getSimpleName(), 1, keep(event));
    }

    @Override
    public Object decode(EventData data, String subject) {
        return find(data.payload());
    }

    @Override
    public Class<?> type(String type) {
        return Object.class;
    }

    @Override
    public Optional<Snapshot> encode(String stream, long sequence, Object state) {
        return Optional.of(new Snapshot(stream, sequence, state.getClass().getSimpleName(), 1, keep(state)));
    }

    @Override
    public Optional<Object> decode(Snapshot snapshot) {
        return Optional.of(find(snapshot.payload()));
    }

    private synchronized byte[] keep(Object object) {
        objects.add(object);
        return Integer.toString(objects.size() - 1).getBytes(US_ASCII);
    }

    private Object find(byte[] reference) {
        return objects.get(Integer.parseInt(new String(reference, US_ASCII)));
    }
}
