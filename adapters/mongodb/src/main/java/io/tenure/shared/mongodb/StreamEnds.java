package io.tenure.shared.mongodb;

import io.tenure.shared.ledger.RecordedCommit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/**
 * Where streams ended when this node last heard of them, and the questions that this saves. Streams only grow, so a
 * commit that comes before such an end is refused at once, and one that follows it is settled by the unique index.
 */
final class StreamEnds {

    private static final int REMEMBERED = 50_000;

    /** So many of a stream's last commits are known by their places: a node rarely lacks more of a stream it knows. */
    private static final int FEW = 4;

    private record Place(long firstSequence, long position) {}

    /** @param places of the last commits, which follow each other up to the end; none when only the end is known */
    private record End(long sequence, List<Place> places) {

        End then(long firstSequence, long lastSequence, long position) {
            Place last = new Place(firstSequence, position);
            if (firstSequence != sequence + 1) {
                return new End(lastSequence, List.of(last));
            }
            return new End(
                    lastSequence,
                    Stream.concat(places.stream().skip(Math.max(0, places.size() - FEW + 1)), Stream.of(last))
                            .toList());
        }

        /** The positions of all commits from one on that begins with a sequence; none when one is not known. */
        List<Long> from(long firstSequence, int limit) {
            return places.stream().anyMatch(place -> place.firstSequence == firstSequence)
                    ? places.stream()
                            .filter(place -> place.firstSequence >= firstSequence)
                            .limit(limit)
                            .map(Place::position)
                            .toList()
                    : List.of();
        }
    }

    private final CommitReads commits;
    private final SharedQuestions<Long, BsonDocument> news;
    private final RecentCommits recent = new RecentCommits();
    private final Map<String, End> lately = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, End> eldest) {
            return size() > REMEMBERED;
        }
    };

    StreamEnds(CommitReads commits, MongoFailures failures) {
        this.commits = commits;
        this.news = new SharedQuestions<>(failures, commits::at);
    }

    OptionalLong last(String stream) {
        return known(stream).map(end -> OptionalLong.of(end.sequence)).orElseGet(OptionalLong::empty);
    }

    private synchronized Optional<End> known(String stream) {
        return Optional.ofNullable(lately.get(stream));
    }

    /** Whoever wants this commit of another node need not ask for it for a while. */
    void keep(BsonDocument commit) {
        recent.keep(commit);
    }

    /** A commit stands in the ledger, after all of its stream that were heard of before. */
    synchronized void reached(String stream, long firstSequence, long lastSequence, long position) {
        End known = lately.get(stream);
        if (known == null) {
            lately.put(stream, new End(firstSequence - 1, List.of()).then(firstSequence, lastSequence, position));
        } else if (known.sequence < lastSequence) {
            lately.put(stream, known.then(firstSequence, lastSequence, position));
        }
    }

    private synchronized void reached(String stream, long lastSequence) {
        lately.merge(
                stream,
                new End(lastSequence, List.of()),
                (known, other) -> known.sequence < lastSequence ? other : known);
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
        read.forEach(commit -> reached(stream, commit.firstSequence(), commit.lastSequence(), commit.position()));
        return read;
    }

    /**
     * News that was heard of is read by its positions, in one question for all who lack some at the same time; so few
     * as follow an end of which only the sequence is known are asked for one by one, by what any unique index knows.
     */
    private List<RecordedCommit> later(String stream, long fromSequence, int limit) {
        Optional<End> end = known(stream);
        List<Long> heard = end.map(known -> known.from(fromSequence, limit)).orElseGet(List::of);
        if (!heard.isEmpty()) {
            Map<Long, BsonDocument> found = at(heard);
            if (found.size() == heard.size()) {
                return heard.stream().map(found::get).map(CommitDocument::read).toList();
            }
        }
        long last = end.map(End::sequence).orElse(Long.MAX_VALUE);
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

    private Map<Long, BsonDocument> at(List<Long> positions) {
        Map<Long, BsonDocument> found = new HashMap<>();
        positions.forEach(position -> recent.at(position).ifPresent(commit -> found.put(position, commit)));
        Set<Long> others = new HashSet<>(positions);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            found.putAll(news.ask(others));
        }
        return found;
    }

    private List<RecordedCommit> withTheOneAcross(
            String stream, long sequence, int limit, List<RecordedCommit> following) {
        List<RecordedCommit> read =
                new ArrayList<>(commits.across(stream, sequence).stream().toList());
        read.addAll(following.subList(0, Math.min(following.size(), limit - read.size())));
        return read;
    }
}
