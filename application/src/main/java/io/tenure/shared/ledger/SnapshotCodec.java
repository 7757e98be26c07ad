package io.tenure.shared.ledger;

import java.util.Optional;

/** Turns the state of a stream into a sealed snapshot and back. A snapshot is a shortcut: it may always be left out. */
public interface SnapshotCodec {

    /** Empty when the personal data of the stream's subject was erased: such a stream is read from its events. */
    Optional<Snapshot> encode(String stream, long sequence, Object state);

    /** Empty when the state has another shape by now, or when its personal data was erased. */
    Optional<Object> decode(Snapshot snapshot);
}
