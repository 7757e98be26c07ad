package io.tenure.shared.axon;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One event of a recorded commit. Its content is decoded when it is asked for, once for all who do so within a second:
 * who comes later, or has waited, must not see what is sealed by a key that is destroyed since.
 */
final class StoredEvent {

    private static final long DECODED_NANOS = Duration.ofSeconds(1).toNanos();

    private final RecordedCommit commit;
    private final int index;
    private final EventCodec codec;
    private final LongSupplier nanoTime;
    private volatile @Nullable Decoded decoded;

    /** @param at by the clock that counts nanoseconds */
    private record Decoded(Object payload, long at) {}

    StoredEvent(RecordedCommit commit, int index, EventCodec codec, LongSupplier nanoTime) {
        this.commit = commit;
        this.index = index;
        this.codec = codec;
        this.nanoTime = nanoTime;
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
        Decoded known = decoded;
        long now = nanoTime.getAsLong();
        if (known == null || now - known.at() > DECODED_NANOS) {
            known = new Decoded(codec.decode(data(), commit.stream()), now);
            decoded = known;
        }
        return known.payload();
    }

    RecordedEvent recorded(boolean replay) {
        return new RecordedEvent(
                position(), commit.stream(), sequence(), commit.recordedAt(), commit.metadata(), payload(), replay);
    }

    private EventData data() {
        return commit.events().get(index);
    }
}
