package io.tenure.shared.axon;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import org.jspecify.annotations.Nullable;

/** One event of a recorded commit; its content is decoded when first asked for, once for all who listen. */
final class StoredEvent {

    private final RecordedCommit commit;
    private final int index;
    private final EventCodec codec;
    private volatile @Nullable Object payload;

    StoredEvent(RecordedCommit commit, int index, EventCodec codec) {
        this.commit = commit;
        this.index = index;
        this.codec = codec;
    }

    RecordedCommit commit() {
        return commit;
    }

    long position() {
        return commit.position() + index;
    }

    long sequence() {
        return commit.firstSequence() + index;
    }

    Class<?> type() {
        return codec.type(data().type());
    }

    Object payload() {
        Object known = payload;
        if (known == null) {
            known = codec.decode(data(), commit.stream());
            payload = known;
        }
        return known;
    }

    RecordedEvent recorded(boolean replay) {
        return new RecordedEvent(
                position(), commit.stream(), sequence(), commit.recordedAt(), commit.metadata(), payload(), replay);
    }

    private EventData data() {
        return commit.events().get(index);
    }
}
