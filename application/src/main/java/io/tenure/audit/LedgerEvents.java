package io.tenure.audit;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the ledger event by event, where the ledger itself reads commit by commit. */
final class LedgerEvents {

    private final Ledger ledger;
    private final LedgerCommits commits;
    private final EventCodec codec;

    LedgerEvents(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.commits = new LedgerCommits(ledger);
        this.codec = codec;
    }

    /** The events after a position in order, at most {@code limit}. */
    List<LedgerEvent> after(long position, int limit) {
        return commits.after(position, limit).stream()
                .flatMap(this::events)
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
    }

    /** The events of a stream from a sequence on, at most {@code limit}. */
    List<LedgerEvent> ofStream(String stream, long fromSequence, int limit) {
        return commitsOf(stream, fromSequence, limit)
                .flatMap(this::events)
                .filter(event -> event.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    /** The ledger hands out fewer commits than asked for when they are large, so this asks until there is none. */
    private Stream<RecordedCommit> commitsOf(String stream, long fromSequence, int limit) {
        return Stream.iterate(
                        ledger.readStream(stream, fromSequence, limit),
                        block -> !block.isEmpty(),
                        block -> ledger.readStream(stream, endOf(block.getLast()), limit))
                .flatMap(List::stream);
    }

    private static long endOf(RecordedCommit commit) {
        return commit.lastSequence() + 1;
    }

    /** The sequence of the first event of a stream that stands after a position. */
    long firstSequenceAfter(String stream, long position) {
        long low = 0;
        long high = ledger.lastSequence(stream) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (positionOf(stream, middle) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long positionOf(String stream, long sequence) {
        RecordedCommit commit = ledger.readStream(stream, sequence, 1).getFirst();
        return commit.position() + sequence - commit.firstSequence();
    }

    private Stream<LedgerEvent> events(RecordedCommit commit) {
        String hash = HexFormat.of().formatHex(commit.hash());
        return IntStream.range(0, commit.events().size()).mapToObj(index -> event(commit, index, hash));
    }

    private LedgerEvent event(RecordedCommit commit, int index, String hash) {
        EventData data = commit.events().get(index);
        return new LedgerEvent(
                commit.position() + index,
                commit.stream(),
                commit.firstSequence() + index,
                commit.recordedAt(),
                data.type(),
                data.revision(),
                commit.metadata(),
                codec.decode(data, commit.stream()),
                hash);
    }
}
