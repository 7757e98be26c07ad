package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The streams and claims of the newest commits, which the lookup tables do not have yet. One thread adds, any may read;
 * entries are only ever added.
 */
final class RecentCommits {

    /** Where a commit stands, by what it can be found. */
    record Recent(long position, String stream, long lastSequence, List<Claim> claims, LookupKeys keys) {}

    private record Commits(Recent commit, @Nullable Commits older) {}

    private record Holders(HeldClaim held, @Nullable Holders older) {}

    private final List<Recent> commits = new ArrayList<>();
    private final Map<String, Commits> streams = new ConcurrentHashMap<>();
    private final Map<String, Holders> holders = new ConcurrentHashMap<>();

    void add(Recent commit) {
        commits.add(commit);
        streams.put(commit.stream(), new Commits(commit, streams.get(commit.stream())));
        for (Claim claim : commit.claims()) {
            holders.put(claim.key(), new Holders(new HeldClaim(claim, commit.position()), holders.get(claim.key())));
        }
    }

    /** In the order of positions; for the thread that adds. */
    List<Recent> commits() {
        return commits;
    }

    /** The sequence of the last event in a stream, -1 when it is not among these commits. */
    long lastSequence(String stream) {
        Commits newest = streams.get(stream);
        return newest == null ? -1 : newest.commit().lastSequence();
    }

    /** The positions of a stream's commits that hold a sequence or a later one, oldest first. */
    Deque<Long> positions(String stream, long fromSequence) {
        Deque<Long> positions = new ArrayDeque<>();
        for (Commits at = streams.get(stream);
                at != null && at.commit().lastSequence() >= fromSequence;
                at = at.older()) {
            positions.addFirst(at.commit().position());
        }
        return positions;
    }

    Optional<HeldClaim> holder(String key, int generation) {
        for (Holders at = holders.get(key); at != null; at = at.older()) {
            if (at.held().claim().generation() == generation) {
                return Optional.of(at.held());
            }
        }
        return Optional.empty();
    }

    /** The newest holder of a key, given who held it before these commits. */
    Optional<HeldClaim> holder(String key, Optional<HeldClaim> before) {
        @Nullable HeldClaim newest = before.orElse(null);
        for (Holders at = holders.get(key); at != null; at = at.older()) {
            if (newest == null
                    || at.held().claim().generation() > newest.claim().generation()) {
                newest = at.held();
            }
        }
        return Optional.ofNullable(newest);
    }
}
