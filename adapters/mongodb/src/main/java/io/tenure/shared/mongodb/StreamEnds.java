package io.tenure.shared.mongodb;

import io.tenure.shared.ledger.RecordedCommit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where streams ended when this node last heard of them, and the questions that this saves. Streams only grow, so a
 * commit that comes before such an end is refused at once, and one that follows it is settled by the unique index.
 */
final class StreamEnds {

    private static final int REMEMBERED = 50_000;

    /** News so few is asked for commit by commit, each by its place, which any unique index knows. */
    private static final int FEW = 4;

    private final CommitReads commits;
    private final Map<String, Long> lately = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    StreamEnds(CommitReads commits) {
        this.commits = commits;
    }

    synchronized OptionalLong last(String stream) {
        Long known = lately.get(stream);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    synchronized void reached(String stream, long sequence) {
        lately.merge(stream, sequence, Math::max);
    }

    /** What was heard is old: others have written more than this node has followed. */
    synchronized void forget() {
        lately.clear();
    }

    /** Asks the server for the last sequence of a stream, -1 when there is none. */
    long ask(String stream) {
        OptionalLong known = last(stream);
        if (known.isPresent() && !commits.begins(stream, known.getAsLong() + 1)) {
            return known.getAsLong();
        }
        long last = commits.lastSequence(stream);
        if (last >= 0) {
            reached(stream, last);
        }
        return last;
    }

    /** The commits of a stream from a sequence on, the one that it lies in included. */
    List<RecordedCommit> read(String stream, long fromSequence, int limit) {
        List<RecordedCommit> read =
                fromSequence > 0 ? later(stream, fromSequence, limit) : commits.ofStream(stream, 0, limit);
        if (!read.isEmpty()) {
            reached(stream, read.getLast().lastSequence());
        }
        return read;
    }

    private List<RecordedCommit> later(String stream, long fromSequence, int limit) {
        long last = last(stream).orElse(Long.MAX_VALUE);
        if (last < fromSequence + FEW) {
            List<RecordedCommit> next =
                    commits.at(stream, fromSequence).stream().toList();
            if (next.isEmpty() ? last == fromSequence - 1 : last >= fromSequence) {
                return next;
            }
        }
        List<RecordedCommit> read = commits.ofStream(stream, fromSequence, limit);
        return read.isEmpty() || read.getFirst().firstSequence() > fromSequence
                ? withTheOneAcross(stream, fromSequence, limit, read)
                : read;
    }

    private List<RecordedCommit> withTheOneAcross(
            String stream, long sequence, int limit, List<RecordedCommit> following) {
        List<RecordedCommit> read =
                new ArrayList<>(commits.across(stream, sequence).stream().toList());
        read.addAll(following.subList(0, Math.min(following.size(), limit - read.size())));
        return read;
    }
}
