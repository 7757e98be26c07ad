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
 * them reads and decodes, the others find them here. Whoever is farther behind reads the ledger, and so does whoever
 * has waited a moment for another: a ledger that does not answer one of them must not hold up all of them.
 */
final class RecentBlocks {

    private static final int MOST_BLOCKS = 64;
    private static final long MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final EventCodec codec;
    private final LongSupplier nanoTime;
    /** By the last position of each; those that follow each other without a gap, and perhaps a gap before them. */
    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();

    private final ReentrantLock reading = new ReentrantLock();
    private volatile long end = -1;
    private long bytes;

    /** @param after the position before its first commit */
    private record Block(long after, List<StoredCommit> commits, long bytes) {}

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
                keep(new Block(position, next, size(next)));
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
        return entry.getValue().commits.stream()
                .filter(stored -> stored.commit().position() > position)
                .toList();
    }

    private List<StoredCommit> read(long position) {
        return ledger.readAll(position, LedgerEvents.BLOCK).stream()
                .map(commit -> StoredCommit.of(commit, codec, nanoTime))
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
