package io.tenure.shared.axon;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** A recorded commit and its events, which decode once for all who are handed this. */
record StoredCommit(RecordedCommit commit, List<StoredEvent> events) {

    static StoredCommit of(RecordedCommit commit, EventCodec codec) {
        return of(commit, codec, System::nanoTime);
    }

    static StoredCommit of(RecordedCommit commit, EventCodec codec, LongSupplier nanoTime) {
        return new StoredCommit(
                commit,
                IntStream.range(0, commit.events().size())
                        .mapToObj(index -> new StoredEvent(commit, index, codec, nanoTime))
                        .toList());
    }
}
