package io.tenure.shared.axon;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The commits that were read last at the end of the ledger. All who follow it want the same ones within moments: one of
 * them reads and decodes, the others find them here. What was decoded is handed out for a second: a listener that had
 * begun could have it as long, but nobody later may see what is sealed by a key that is destroyed since. Whoever is
 * farther behind reads the ledger, and so does whoever has waited a moment for another: a ledger that does not answer
 * one of them must not hold up all of them.
 */
final class RecentBlocks {

    private static final int MOST_BLOCKS = 64;
    private static final long MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long DECODED_NANOS = Duration.ofSeconds(1).toNanos();

    private final Ledger ledger;
    private final EventCodec codec;
    private final LongSupplier nanoTime;
    /** By the last position of each; those that follow each other without a gap, and perhaps a gap before them. */
    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();

    private final ReentrantLock reading = new ReentrantLock();
    private volatile long end = -1;
    private long bytes;

    /**
     * @param after the position before its first commit
     * @param since when its events were first handed out, in nanoseconds
     */
    private record Block(long after, List<StoredCommit> commits, long bytes, long since) {

        boolean isStale(long now) {
            return now - since > DECODED_NANOS;
        }
    }

    RecentBlocks(Ledger ledger, EventCodec codec) {
        this(ledger, codec, System::nanoTime);
    }

    RecentBlocks(Ledger ledger, EventCodec codec, LongSupplier nanoTime) {
        this.ledger = ledger;
        this.codec = codec;
        this.nanoTime = nanoTime;
    }

    /** The next commits after a position, some hundreds at most; none at the head. */
    List<StoredCommit> after(long position) {
        List<StoredCommit> known = known(position);
        if (!known.isEmpty()) {
            return known;
        }
        return position < end ? read(position) : readTogether(position);
    }

    /** Others who want the same wait here for who came first. */
    private List<StoredCommit> readTogether(long position) {
        if (!myTurn()) {
            return read(position);
        }
        try {
            List<StoredCommit> known = known(position);
            if (!known.isEmpty()) {
                return known;
            }
            List<StoredCommit> next = read(position);
            if (!next.isEmpty() && position >= end) {
                keep(new Block(position, next, size(next), nanoTime.getAsLong()));
            }
            return next;
        } finally {
            reading.unlock();
        }
    }

    private boolean myTurn() {
        try {
            return reading.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<StoredCommit> known(long position) {
        Map.Entry<Long, Block> entry = blocks.higherEntry(position);
        if (entry == null || entry.getValue().after > position) {
            return List.of();
        }
        long now = nanoTime.getAsLong();
        Block block =
                blocks.computeIfPresent(entry.getKey(), (_, kept) -> kept.isStale(now) ? afresh(kept, now) : kept);
        return block == null
                ? List.of()
                : block.commits.stream()
                        .filter(stored -> stored.commit().position() > position)
                        .toList();
    }

    private Block afresh(Block block, long now) {
        List<StoredCommit> undecoded = block.commits.stream()
                .map(stored -> StoredCommit.of(stored.commit(), codec))
                .toList();
        return new Block(block.after, undecoded, block.bytes, now);
    }

    private List<StoredCommit> read(long position) {
        return ledger.readAll(position, LedgerEvents.BLOCK).stream()
                .map(commit -> StoredCommit.of(commit, codec))
                .toList();
    }

    private void keep(Block block) {
        end = block.commits.getLast().commit().lastPosition();
        blocks.put(end, block);
        bytes += block.bytes;
        while (blocks.size() > MOST_BLOCKS || bytes > MOST_BYTES) {
            bytes -= blocks.pollFirstEntry().getValue().bytes;
        }
    }

    private static long size(List<StoredCommit> commits) {
        return commits.stream()
                .flatMap(stored -> stored.commit().events().stream())
                .mapToLong(event -> event.payload().length + 200L)
                .sum();
    }
}
