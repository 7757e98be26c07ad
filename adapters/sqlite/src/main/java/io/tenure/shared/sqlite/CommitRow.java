package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.engine.EventLines;
import io.tenure.shared.engine.EventTypes;
import io.tenure.shared.engine.EventTypes.EventType;
import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A row of the table of commits. */
record CommitRow(long position, long recordedAtMillis, List<EventType> types, CanonicalCommit canonical, byte[] hash) {

    static final String SELECT = "SELECT c.position, c.stream, c.last_sequence, c.recorded_at, c.types, c.payloads,"
            + " c.metadata, c.claims, c.hash FROM commits c ";

    static CommitRow of(ResultSet row) throws SQLException {
        String types = row.getString(5);
        List<EventType> parsed = EventTypes.parse(types);
        return new CommitRow(
                row.getLong(1),
                row.getLong(4),
                parsed,
                new CanonicalCommit(
                        row.getString(2),
                        row.getLong(3) - parsed.size() + 1,
                        types.getBytes(UTF_8),
                        row.getBytes(6),
                        row.getBytes(7),
                        row.getBytes(8)),
                row.getBytes(9));
    }

    long lastPosition() {
        return position + types.size() - 1;
    }

    long lastSequence() {
        return canonical.firstSequence() + types.size() - 1;
    }

    RecordedCommit recorded() {
        return new RecordedCommit(
                position,
                canonical.stream(),
                canonical.firstSequence(),
                Instant.ofEpochMilli(recordedAtMillis),
                events(),
                new StoredMetadata(canonical.metadata()),
                new StoredClaims(canonical.claims()),
                hash);
    }

    private List<EventData> events() {
        byte[] payloads = canonical.payloads();
        if (types.size() == 1) {
            return List.of(event(types.getFirst(), payloads));
        }
        return EventLines.split(types, payloads);
    }

    static EventData event(EventType type, byte[] payload) {
        return new EventData(type.name(), type.revision(), payload);
    }
}
