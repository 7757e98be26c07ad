package io.tenure.shared.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.engine.EventLines;
import io.tenure.shared.engine.EventTypes;
import io.tenure.shared.engine.EventTypes.EventType;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** A commit as one document: see docs/ledger-format.md. */
final class CommitDocument {

    static final String POSITION = "_id";
    static final String STREAM = "stream";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String RECORDED_AT = "recordedAt";
    static final String TYPES = "types";
    static final String CLAIMS = "claims";
    static final String HOLDERS = "holders";
    static final String HASH = "hash";
    static final String WRITER = "writer";

    private static final String PAYLOADS = "payloads";
    private static final String METADATA = "metadata";

    private CommitDocument() {}

    static BsonDocument of(Append work, LedgerTail before, long recordedAtMillis, byte[] hash) {
        BsonDocument document = new BsonDocument(16)
                .append(POSITION, new BsonInt64(before.position() + 1))
                .append(STREAM, new BsonString(work.commit.stream()))
                .append(FIRST, new BsonInt64(work.commit.firstSequence()))
                .append(LAST, new BsonInt64(work.lastSequence()))
                .append(RECORDED_AT, new BsonDateTime(recordedAtMillis))
                .append(TYPES, new BsonString(new String(work.canonical.types(), UTF_8)))
                .append(PAYLOADS, new BsonString(new String(work.canonical.payloads(), UTF_8)))
                .append(METADATA, metadata(work.commit.metadata()))
                .append(HASH, new BsonBinary(hash))
                .append(WRITER, work.writer);
        if (!work.commit.claims().isEmpty()) {
            document.append(CLAIMS, new BsonArray(work.claimed)).append(HOLDERS, holders(work.commit.claims()));
        }
        return document;
    }

    /** A key and its generation as the unique index has them. */
    static BsonString claimed(String key, int generation) {
        return new BsonString(generation + " " + key);
    }

    /** Whether the events are there. */
    static boolean isWhole(BsonDocument document) {
        return document.containsKey(PAYLOADS);
    }

    /** How much its events are, in characters. */
    static int size(BsonDocument document) {
        return document.getString(PAYLOADS).getValue().length();
    }

    static LedgerTail tail(BsonDocument document) {
        long position = document.getInt64(POSITION).getValue();
        long events =
                document.getInt64(LAST).getValue() - document.getInt64(FIRST).getValue() + 1;
        return new LedgerTail(
                position + events - 1,
                document.getDateTime(RECORDED_AT).getValue(),
                document.getBinary(HASH).getData());
    }

    static Recorded recorded(BsonDocument document) {
        LedgerTail end = tail(document);
        return new Recorded(
                document.getInt64(POSITION).getValue(), end.position(), Instant.ofEpochMilli(end.recordedAtMillis()));
    }

    static RecordedCommit read(BsonDocument document) {
        return new RecordedCommit(
                document.getInt64(POSITION).getValue(),
                document.getString(STREAM).getValue(),
                document.getInt64(FIRST).getValue(),
                Instant.ofEpochMilli(document.getDateTime(RECORDED_AT).getValue()),
                events(document),
                metadata(document.getDocument(METADATA)),
                claims(document),
                document.getBinary(HASH).getData());
    }

    static List<HeldClaim> held(BsonDocument document) {
        long position = document.getInt64(POSITION).getValue();
        return claims(document).stream()
                .map(claim -> new HeldClaim(claim, position))
                .toList();
    }

    private static List<EventData> events(BsonDocument document) {
        List<EventType> types = EventTypes.parse(document.getString(TYPES).getValue());
        return EventLines.split(types, document.getString(PAYLOADS).getValue().getBytes(UTF_8));
    }

    private static List<Claim> claims(BsonDocument document) {
        if (!document.containsKey(CLAIMS)) {
            return List.of();
        }
        BsonArray claimed = document.getArray(CLAIMS);
        BsonArray holders = document.getArray(HOLDERS);
        return IntStream.range(0, claimed.size())
                .mapToObj(i -> claim(
                        claimed.get(i).asString().getValue(),
                        holders.get(i).asString().getValue()))
                .toList();
    }

    private static Claim claim(String claimed, String holder) {
        int blank = claimed.indexOf(' ');
        return new Claim(claimed.substring(blank + 1), Integer.parseInt(claimed, 0, blank, 10), holder);
    }

    private static BsonArray holders(List<Claim> claims) {
        return new BsonArray(
                claims.stream().map(claim -> new BsonString(claim.holder())).toList());
    }

    private static BsonDocument metadata(Map<String, String> metadata) {
        BsonDocument document = new BsonDocument();
        metadata.forEach((key, value) -> document.append(key, new BsonString(value)));
        return document;
    }

    private static Map<String, String> metadata(BsonDocument document) {
        Map<String, String> metadata = new HashMap<>();
        document.forEach((key, value) -> metadata.put(key, value.asString().getValue()));
        return metadata;
    }
}
