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
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** What is asked of the collection of commits. Each question reads a stretch of an index, or one entry. */
final class CommitReads {

    private static final int MOST_BYTES = 32 << 20;
    private static final int BATCH = 500;
    private static final int GENERATIONS_AT_ONCE = 4;

    private static final Bson PLACE = include(
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

    List<RecordedCommit> ofStream(String stream, long fromSequence, int limit) {
        List<RecordedCommit> read = new ArrayList<>();
        if (fromSequence > 0) {
            before(stream, fromSequence)
                    .filter(commit -> commit.firstSequence() + commit.events().size() > fromSequence)
                    .ifPresent(read::add);
        }
        if (read.size() < limit) {
            Bson later = and(eq(CommitDocument.STREAM, stream), gte(CommitDocument.FIRST, Math.max(0, fromSequence)));
            read.addAll(read(commits.find(later).sort(ascending(CommitDocument.FIRST)), limit - read.size()));
        }
        return read;
    }

    long lastSequence(String stream) {
        BsonDocument last = commits.find(eq(CommitDocument.STREAM, stream))
                .projection(include(CommitDocument.LAST))
                .sort(descending(CommitDocument.FIRST))
                .limit(1)
                .first();
        return last == null ? -1 : last.getInt64(CommitDocument.LAST).getValue();
    }

    /** Whether a commit begins with a position. */
    boolean begins(long position) {
        return commits.find(eq(CommitDocument.POSITION, position))
                        .projection(include(CommitDocument.POSITION))
                        .first()
                != null;
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

    /** What stands at some positions, without the events: those that are there, by their writer's mark. */
    Map<BsonObjectId, BsonDocument> standing(Collection<Long> positions) {
        Map<BsonObjectId, BsonDocument> standing = new HashMap<>();
        Bson at = in(
                CommitDocument.POSITION, positions.stream().map(BsonInt64::new).toList());
        for (BsonDocument document : commits.find(at).projection(PLACE)) {
            standing.put(document.getObjectId(CommitDocument.WRITER), document);
        }
        return standing;
    }

    /** What stands in the ledger under a writer's mark and in a place of a stream, without the events. */
    Optional<BsonDocument> standing(BsonObjectId writer, String stream, long firstSequence) {
        return Optional.ofNullable(
                        commits.find(and(eq(CommitDocument.STREAM, stream), eq(CommitDocument.FIRST, firstSequence)))
                                .projection(PLACE)
                                .first())
                .filter(document -> document.getObjectId(CommitDocument.WRITER).equals(writer));
    }

    /** The holder of a key's newest generation; generations follow each other from 1. */
    Optional<HeldClaim> holder(String key) {
        Optional<HeldClaim> newest = Optional.empty();
        for (int from = 1; from > 0; ) {
            List<HeldClaim> found = held(key, from);
            newest = found.isEmpty() ? newest : Optional.of(found.getLast());
            from = found.size() < GENERATIONS_AT_ONCE ? 0 : from + GENERATIONS_AT_ONCE;
        }
        return newest;
    }

    Optional<HeldClaim> holder(Claim claim) {
        return held(List.of(CommitDocument.claimed(claim.key(), claim.generation())))
                .filter(held ->
                        held.claim().key().equals(claim.key()) && held.claim().generation() == claim.generation())
                .findFirst();
    }

    private List<HeldClaim> held(String key, int fromGeneration) {
        List<BsonString> claimed = IntStream.range(fromGeneration, fromGeneration + GENERATIONS_AT_ONCE)
                .mapToObj(generation -> CommitDocument.claimed(key, generation))
                .toList();
        return held(claimed)
                .filter(held -> held.claim().key().equals(key)
                        && held.claim().generation() >= fromGeneration
                        && held.claim().generation() < fromGeneration + GENERATIONS_AT_ONCE)
                .sorted(Comparator.comparingInt(held -> held.claim().generation()))
                .toList();
    }

    private java.util.stream.Stream<HeldClaim> held(List<BsonString> claimed) {
        List<HeldClaim> held = new ArrayList<>();
        for (BsonDocument document : commits.find(in(CommitDocument.CLAIMS, claimed))
                .projection(include(CommitDocument.CLAIMS, CommitDocument.HOLDERS))) {
            held.addAll(CommitDocument.held(document));
        }
        return held.stream();
    }

    private Optional<RecordedCommit> before(String stream, long sequence) {
        return Optional.ofNullable(
                        commits.find(and(eq(CommitDocument.STREAM, stream), lt(CommitDocument.FIRST, sequence)))
                                .sort(descending(CommitDocument.FIRST))
                                .limit(1)
                                .first())
                .map(CommitDocument::read);
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
