package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a stream's sequences follow each other, that no key was given twice, and that the lookup tables find
 * every commit up to the positions they reach, and nothing else.
 */
final class LookupVerifier {

    private final Indexed indexed;
    private final PreparedStatement own;
    private final PreparedStatement before;
    private final PreparedStatement streams;
    private final PreparedStatement claims;
    private final ClaimStatements holders;
    private final RecentCommits recent = new RecentCommits();
    private long streamRows;
    private long claimRows;

    LookupVerifier(Connection connection, Indexed indexed) throws SQLException {
        this.indexed = indexed;
        own = connection.prepareStatement(
                "SELECT 1 FROM streams WHERE stream_hash = ? AND last_sequence = ? AND position = ?");
        before = connection.prepareStatement("SELECT s.last_sequence FROM streams s JOIN commits c USING (position)"
                + " WHERE s.stream_hash = ? AND s.last_sequence < ? AND c.stream = ?"
                + " ORDER BY s.last_sequence DESC LIMIT 1");
        streams = connection.prepareStatement(
                "SELECT count(*) FROM streams WHERE stream_hash BETWEEN ? AND ? AND position <= ?");
        claims = connection.prepareStatement(
                "SELECT count(*) FROM claims WHERE key_hash BETWEEN ? AND ? AND position <= ?");
        holders = new ClaimStatements(connection);
    }

    @Nullable
    String problem(CommitRow commit) throws SQLException {
        String stream = commit.canonical().stream();
        long first = commit.canonical().firstSequence();
        long end = endBefore(stream, first);
        if (end != first - 1) {
            return "it begins with sequence %d, the stream before it ends with %d".formatted(first, end);
        }
        List<Claim> made = StoredClaims.parse(commit.canonical().claims());
        List<LookupRow> rows =
                LookupRow.of(commit.position(), stream, commit.lastSequence(), made, LookupKeys.of(stream, made));
        for (LookupRow row : rows) {
            String problem =
                    switch (row) {
                        case LookupRow.OfStream last -> problem(last);
                        case LookupRow.OfClaim claim -> problem(claim);
                    };
            if (problem != null) {
                return problem;
            }
        }
        rows.forEach(this::count);
        return null;
    }

    /** What the tables have beyond what the commits explain. */
    @Nullable
    String surplus() throws SQLException {
        long streamRowsFound = rows(streams);
        long claimRowsFound = rows(claims);
        return streamRowsFound == streamRows && claimRowsFound == claimRows
                ? null
                : "up to where they are filled the tables of streams and claims have %d and %d rows, the commits made %d and %d"
                        .formatted(streamRowsFound, claimRowsFound, streamRows, claimRows);
    }

    /** How many rows a table has up to where it is filled; rows beyond are those of a writer who went on meanwhile. */
    private long rows(PreparedStatement count) throws SQLException {
        long rows = 0;
        for (int slice = 0; slice < Indexed.SLICES; slice++) {
            count.setLong(1, Indexed.lowestHash(slice));
            count.setLong(2, Indexed.highestHash(slice));
            count.setLong(3, indexed.of(slice));
            try (ResultSet row = count.executeQuery()) {
                rows += row.getLong(1);
            }
        }
        return rows;
    }

    private void count(LookupRow row) {
        if (!indexed.covers(row)) {
            recent.add(row);
            return;
        }
        switch (row) {
            case LookupRow.OfStream _ -> streamRows++;
            case LookupRow.OfClaim _ -> claimRows++;
        }
    }

    private long endBefore(String stream, long sequence) throws SQLException {
        long lately = recent.lastSequence(stream);
        if (lately >= 0) {
            return lately;
        }
        before.setLong(1, LookupHash.of(stream));
        before.setLong(2, sequence);
        before.setString(3, stream);
        try (ResultSet row = before.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private @Nullable String problem(LookupRow.OfStream end) throws SQLException {
        if (!indexed.covers(end)) {
            return null;
        }
        own.setLong(1, end.hash());
        own.setLong(2, end.lastSequence());
        own.setLong(3, end.position());
        try (ResultSet row = own.executeQuery()) {
            return row.next() ? null : "the table of streams does not have it";
        }
    }

    private @Nullable String problem(LookupRow.OfClaim made) throws SQLException {
        Claim claim = made.held().claim();
        Optional<HeldClaim> held = recent.holder(claim.key(), claim.generation());
        held = held.isPresent() ? held : holders.holder(claim, made.hash());
        if (held.isPresent() && held.get().position() != made.position()) {
            return "it claims %s (generation %d), which the commit at %d holds"
                    .formatted(claim.key(), claim.generation(), held.get().position());
        }
        return held.isEmpty() && indexed.covers(made)
                ? "the table of claims does not have its claim of %s (generation %d)"
                        .formatted(claim.key(), claim.generation())
                : null;
    }
}
