package io.tenure.shared.axon;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads the ledger block by block, so that no history is too long for the memory. */
final class LedgerEvents {

    static final int BLOCK = 256;

    private final Ledger ledger;
    private final EventCodec codec;
    private final RecentBlocks recent;

    LedgerEvents(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
        this.recent = new RecentBlocks(ledger, codec);
    }

    /**
     * The next events of the whole ledger up to a position, empty at the head. All of a block bear the token of its
     * last one, so that they stay in one batch: a token for each would be an entry of its own in the queue of a
     * processor, which counts its entries one by one.
     */
    List<LedgerEventMessage> blockAfter(long position, long last) {
        List<StoredCommit> commits = recent.after(position).stream()
                .takeWhile(stored -> stored.commit().lastPosition() <= last)
                .toList();
        if (commits.isEmpty()) {
            return List.of();
        }
        GlobalSequenceTrackingToken token = token(commits.getLast().commit().lastPosition());
        return commits.stream()
                .flatMap(stored -> stored.events().stream())
                .map(event -> LedgerEventMessage.of(event, token))
                .toList();
    }

    Stream<LedgerEventMessage> after(long position) {
        return blocks(position, this::commitsAfter, RecordedCommit::lastPosition)
                .flatMap(this::messages);
    }

    Stream<LedgerEventMessage> of(String stream, long fromSequence) {
        return blocks(fromSequence, from -> ledger.readStream(stream, from, BLOCK), commit -> commit.lastSequence() + 1)
                .flatMap(this::messages)
                .dropWhile(message -> message.getSequenceNumber() < fromSequence);
    }

    static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private List<RecordedCommit> commitsAfter(long position) {
        return ledger.readAll(position, BLOCK);
    }

    private Stream<LedgerEventMessage> messages(RecordedCommit commit) {
        GlobalSequenceTrackingToken token = token(commit.lastPosition());
        return StoredCommit.of(commit, codec).events().stream().map(event -> LedgerEventMessage.of(event, token));
    }

    private static Stream<RecordedCommit> blocks(
            long start, LongFunction<List<RecordedCommit>> read, ToLongFunction<RecordedCommit> next) {
        return Stream.iterate(
                        read.apply(start),
                        block -> !block.isEmpty(),
                        block -> read.apply(next.applyAsLong(block.getLast())))
                .flatMap(List::stream);
    }
}
