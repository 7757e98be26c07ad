package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.sqlite.RecentCommits.Recent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a stream's sequences follow each other, that no key was given twice, and that the lookup tables find
 * every commit up to the position they reach, and nothing else.
 */
final class LookupVerifier {

    private final long indexed;
    private final PreparedStatement own;
    private final PreparedStatement before;
    private final PreparedStatement counts;
    private final ClaimStatements holders;
    private final RecentCommits recent = new RecentCommits();
    private long streamRows;
    private long claimRows;

    LookupVerifier(Connection connection, long indexed) throws SQLException {
        this.indexed = indexed;
        own = connection.prepareStatement(
                "SELECT 1 FROM streams WHERE stream_hash = ? AND last_sequence = ? AND position = ?");
        before = connection.prepareStatement("SELECT s.last_sequence FROM streams s JOIN commits c USING (position)"
                + " WHERE s.stream_hash = ? AND s.last_sequence < ? AND c.stream = ?"
                + " ORDER BY s.last_sequence DESC LIMIT 1");
        counts = connection.prepareStatement("SELECT (SELECT count(*) FROM streams WHERE position <= ?1),"
                + " (SELECT count(*) FROM claims WHERE position <= ?1)");
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
        if (commit.position() <= indexed && !found(commit)) {
            return "the table of streams does not have it";
        }
        List<Claim> claims = StoredClaims.parse(commit.canonical().claims());
        LookupKeys keys = LookupKeys.of(stream, claims);
        for (int i = 0; i < claims.size(); i++) {
            String problem = problem(claims.get(i), keys.claims()[i], commit.position());
            if (problem != null) {
                return problem;
            }
        }
        count(new Recent(commit.position(), stream, commit.lastSequence(), claims, keys));
        return null;
    }

    /** What the tables have beyond what the commits explain. */
    @Nullable
    String surplus() throws SQLException {
        counts.setLong(1, indexed);
        try (ResultSet row = counts.executeQuery()) {
            return row.getLong(1) == streamRows && row.getLong(2) == claimRows
                    ? null
                    : "up to position %d the tables of streams and claims have %d and %d rows, the commits made %d and %d"
                            .formatted(indexed, row.getLong(1), row.getLong(2), streamRows, claimRows);
        }
    }

    private void count(Recent commit) {
        if (commit.position() <= indexed) {
            streamRows++;
            claimRows += commit.claims().size();
        } else {
            recent.add(commit);
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

    private boolean found(CommitRow commit) throws SQLException {
        own.setLong(1, LookupHash.of(commit.canonical().stream()));
        own.setLong(2, commit.lastSequence());
        own.setLong(3, commit.position());
        try (ResultSet row = own.executeQuery()) {
            return row.next();
        }
    }

    private @Nullable String problem(Claim claim, long hash, long position) throws SQLException {
        Optional<HeldClaim> held = recent.holder(claim.key(), claim.generation());
        held = held.isPresent() ? held : holders.holder(claim, hash);
        if (held.isPresent() && held.get().position() != position) {
            return "it claims %s (generation %d), which the commit at %d holds"
                    .formatted(claim.key(), claim.generation(), held.get().position());
        }
        return held.isEmpty() && position <= indexed
                ? "the table of claims does not have its claim of %s (generation %d)"
                        .formatted(claim.key(), claim.generation())
                : null;
    }
}
