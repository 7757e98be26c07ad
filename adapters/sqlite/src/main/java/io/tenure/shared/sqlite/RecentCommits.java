package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.HeldClaim;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The streams and claims of the newest commits, which the lookup tables do not have yet. One thread adds, and takes out
 * what the tables have; any may read. Ask before the tables: what is found here no longer is there by then.
 */
final class RecentCommits {

    private record Chain<R>(R row, @Nullable Chain<R> older) {}

    private final Map<String, Chain<LookupRow.OfStream>> streams = new ConcurrentHashMap<>();
    private final Map<String, Chain<LookupRow.OfClaim>> claims = new ConcurrentHashMap<>();

    static RecentCommits of(List<LookupRow> rows) {
        RecentCommits recent = new RecentCommits();
        rows.forEach(recent::add);
        return recent;
    }

    /** Adds a row newer than all others of its text. */
    void add(LookupRow row) {
        switch (row) {
            case LookupRow.OfStream end -> streams.put(end.text(), new Chain<>(end, streams.get(end.text())));
            case LookupRow.OfClaim claim -> claims.put(claim.text(), new Chain<>(claim, claims.get(claim.text())));
        }
    }

    /** Takes out a row with all others of its text. */
    void takeOut(LookupRow row) {
        switch (row) {
            case LookupRow.OfStream end -> streams.remove(end.text());
            case LookupRow.OfClaim claim -> claims.remove(claim.text());
        }
    }

    /** The sequence of the last event in a stream, -1 when it is not among these commits. */
    long lastSequence(String stream) {
        Chain<LookupRow.OfStream> newest = streams.get(stream);
        return newest == null ? -1 : newest.row().lastSequence();
    }

    /** The positions of a stream's commits that hold a sequence or a later one, oldest first. */
    Deque<Long> positions(String stream, long fromSequence) {
        Deque<Long> positions = new ArrayDeque<>();
        for (Chain<LookupRow.OfStream> at = streams.get(stream);
                at != null && at.row().lastSequence() >= fromSequence;
                at = at.older()) {
            positions.addFirst(at.row().position());
        }
        return positions;
    }

    Optional<HeldClaim> holder(String key, int generation) {
        for (Chain<LookupRow.OfClaim> at = claims.get(key); at != null; at = at.older()) {
            if (at.row().number() == generation) {
                return Optional.of(at.row().held());
            }
        }
        return Optional.empty();
    }

    /** The holder of a key by its newest generation among these commits. */
    Optional<HeldClaim> holder(String key) {
        Optional<HeldClaim> newest = Optional.empty();
        for (Chain<LookupRow.OfClaim> at = claims.get(key); at != null; at = at.older()) {
            newest = newer(newest, Optional.of(at.row().held()));
        }
        return newest;
    }

    /** Of two who held a key the one with the newer generation. */
    static Optional<HeldClaim> newer(Optional<HeldClaim> one, Optional<HeldClaim> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().claim().generation() >= other.get().claim().generation() ? one : other;
    }
}
