package io.tenure.shared.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** What is asked of the collection of commits. Each question reads a stretch of an index, or one entry. */
final class CommitReads {

    private static final int MOST_BYTES = 32 << 20;
    private static final int BATCH = 500;

    static final Bson PLACE = include(
            CommitDocument.STREAM,
            CommitDocument.FIRST,
            CommitDocument.LAST,
            CommitDocument.RECORDED_AT,
            CommitDocument.HASH,
            CommitDocument.WRITER);

    private final MongoCollection<BsonDocument> commits;

    CommitReads(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    List<RecordedCommit> after(long position, int limit) {
        return read(
                commits.find(gt(CommitDocument.POSITION, position)).sort(ascending(CommitDocument.POSITION)), limit);
    }

    /** The commits of a stream that begin with a sequence or later. */
    List<RecordedCommit> ofStream(String stream, long fromSequence, int limit) {
        return read(
                commits.find(of(stream, gte(CommitDocument.FIRST, fromSequence)))
                        .sort(ascending(CommitDocument.FIRST)),
                limit);
    }

    /** The last commit of a stream that begins before a sequence, if it reaches it. */
    Optional<RecordedCommit> across(String stream, long sequence) {
        return Optional.ofNullable(commits.find(of(stream, lt(CommitDocument.FIRST, sequence)))
                        .sort(descending(CommitDocument.FIRST))
                        .limit(1)
                        .first())
                .map(CommitDocument::read)
                .filter(commit -> commit.lastSequence() >= sequence);
    }

    /** The commit of a stream that begins with a sequence. */
    Optional<RecordedCommit> at(String stream, long firstSequence) {
        return Optional.ofNullable(commits.find(place(stream, firstSequence)).first())
                .map(CommitDocument::read);
    }

    /** The commits that begin with some positions, of those that are there; not all of them where they are large. */
    Map<Long, BsonDocument> at(Set<Long> positions) {
        Map<Long, BsonDocument> found = new HashMap<>();
        long size = 0;
        try (MongoCursor<BsonDocument> cursor =
                commits.find(beginningWith(positions)).cursor()) {
            while (size < MOST_BYTES && cursor.hasNext()) {
                BsonDocument commit = cursor.next();
                found.put(commit.getInt64(CommitDocument.POSITION).getValue(), commit);
                size += CommitDocument.size(commit);
            }
        }
        return found;
    }

    /** Whether a commit of a stream begins with a sequence. */
    boolean begins(String stream, long firstSequence) {
        return commits.find(place(stream, firstSequence))
                        .projection(include(CommitDocument.POSITION))
                        .first()
                != null;
    }

    long lastSequence(String stream) {
        BsonDocument last = commits.find(eq(CommitDocument.STREAM, stream))
                .projection(include(CommitDocument.LAST))
                .sort(descending(CommitDocument.FIRST))
                .limit(1)
                .first();
        return last == null ? -1 : last.getInt64(CommitDocument.LAST).getValue();
    }

    /**
     * The commits that begin with one of some positions that follow each other, in order, with the events; where they
     * are large, the later ones without.
     */
    List<BsonDocument> whole(long fromPosition, long toPosition) {
        List<BsonDocument> found = new ArrayList<>();
        long size = 0;
        try (MongoCursor<BsonDocument> cursor = commits.find(beginningWith(positions(fromPosition, toPosition)))
                .sort(ascending(CommitDocument.POSITION))
                .cursor()) {
            while (size < MOST_BYTES && cursor.hasNext()) {
                found.add(cursor.next());
                size += CommitDocument.size(found.getLast());
            }
        }
        if (size >= MOST_BYTES) {
            found.addAll(places(CommitDocument.tail(found.getLast()).position() + 1, toPosition));
        }
        return found;
    }

    /** The same without the events. */
    List<BsonDocument> places(long fromPosition, long toPosition) {
        return places(positions(fromPosition, toPosition));
    }

    /** The commits that begin with one of some positions, in order, without the events. */
    List<BsonDocument> places(Collection<Long> positions) {
        return commits.find(beginningWith(positions))
                .projection(PLACE)
                .sort(ascending(CommitDocument.POSITION))
                .into(new ArrayList<>());
    }

    /** The end of the ledger, if it lies at a position or beyond. */
    Optional<LedgerTail> tailFrom(long position) {
        return Optional.ofNullable(commits.find(gte(CommitDocument.POSITION, position))
                        .projection(PLACE)
                        .sort(descending(CommitDocument.POSITION))
                        .limit(1)
                        .first())
                .map(CommitDocument::tail);
    }

    /** Commits by their writer's mark. */
    static Map<BsonObjectId, BsonDocument> byWriter(List<BsonDocument> commits) {
        return commits.stream()
                .collect(
                        Collectors.toMap(document -> document.getObjectId(CommitDocument.WRITER), Function.identity()));
    }

    /** What stands in a place of a stream, without the events. */
    Optional<BsonDocument> standing(String stream, long firstSequence) {
        return Optional.ofNullable(
                commits.find(place(stream, firstSequence)).projection(PLACE).first());
    }

    /** Both fields side by side, as the unique index has them: so even a server that plans little asks the index. */
    private static BsonDocument place(String stream, long firstSequence) {
        return new BsonDocument(CommitDocument.STREAM, new BsonString(stream))
                .append(CommitDocument.FIRST, new BsonInt64(firstSequence));
    }

    private static List<Long> positions(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static Bson beginningWith(Collection<Long> positions) {
        return in(
                CommitDocument.POSITION, positions.stream().map(BsonInt64::new).toList());
    }

    private static Bson of(String stream, Bson range) {
        return and(eq(CommitDocument.STREAM, stream), range);
    }

    private static List<RecordedCommit> read(FindIterable<BsonDocument> found, int limit) {
        List<RecordedCommit> read = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<BsonDocument> cursor =
                found.limit(limit).batchSize(Math.min(limit, BATCH)).cursor()) {
            while (bytes < MOST_BYTES && cursor.hasNext()) {
                RecordedCommit commit = CommitDocument.read(cursor.next());
                bytes += commit.events().stream()
                        .mapToLong(event -> event.payload().length)
                        .sum();
                read.add(commit);
            }
        }
        return read;
    }
}
