package io.tenure.shared.axon;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The commits that were read last at the end of the ledger. All who follow it want the same ones within moments: one of
 * them reads, the others find them here. What is kept is what is recorded, sealed where it is sealed, so whoever
 * listens decodes for itself, with the keys that are there then. Whoever is farther behind reads the ledger, and so
 * does whoever has waited a moment for another: a ledger that does not answer one of them must not hold up all of them.
 */
final class RecentBlocks {

    private static final int MOST_BLOCKS = 64;
    private static final long MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Ledger ledger;
    /** By the last position of each; those that follow each other without a gap, and perhaps a gap before them. */
    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();

    private final ReentrantLock reading = new ReentrantLock();
    private volatile long end = -1;
    private long bytes;

    /** @param after the position before its first commit */
    private record Block(long after, List<RecordedCommit> commits, long bytes) {}

    RecentBlocks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The next commits after a position, some hundreds at most; none at the head. */
    List<RecordedCommit> after(long position) {
        List<RecordedCommit> known = known(position);
        if (!known.isEmpty()) {
            return known;
        }
        return position < end ? read(position) : readTogether(position);
    }

    /** Others who want the same wait here for who came first. */
    private List<RecordedCommit> readTogether(long position) {
        if (!myTurn()) {
            return read(position);
        }
        try {
            List<RecordedCommit> known = known(position);
            if (!known.isEmpty()) {
                return known;
            }
            List<RecordedCommit> next = read(position);
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

    private List<RecordedCommit> known(long position) {
        Map.Entry<Long, Block> entry = blocks.higherEntry(position);
        if (entry == null || entry.getValue().after > position) {
            return List.of();
        }
        return entry.getValue().commits.stream()
                .filter(commit -> commit.position() > position)
                .toList();
    }

    private List<RecordedCommit> read(long position) {
        return ledger.readAll(position, LedgerEvents.BLOCK);
    }

    private void keep(Block block) {
        end = block.commits.getLast().lastPosition();
        blocks.put(end, block);
        bytes += block.bytes;
        while (blocks.size() > MOST_BLOCKS || bytes > MOST_BYTES) {
            bytes -= blocks.pollFirstEntry().getValue().bytes;
        }
    }

    private static long size(List<RecordedCommit> commits) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .mapToLong(event -> event.payload().length + 200L)
                .sum();
    }
}
