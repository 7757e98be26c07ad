package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.ledger.Verification.Broken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger from its first commit and recomputes everything that can be recomputed: hashes, positions, sequences
 * and claims. Reads a stretch at a time, so that a long verification never holds up the writer's log.
 */
final class LedgerVerifier {

    private static final int STRETCH = 1_000;

    private final PreparedStatement commits;
    private final PreparedStatement streamBefore;
    private final PreparedStatement claim;
    private final PreparedStatement claims;
    private LedgerTail tail = LedgerTail.EMPTY;
    private String lastStream = "";
    private long commitCount;
    private long claimCount;

    private LedgerVerifier(Connection connection) throws SQLException {
        commits = connection.prepareStatement(
                CommitRow.SELECT + "WHERE position > ? AND position <= ? ORDER BY position LIMIT " + STRETCH);
        streamBefore = connection.prepareStatement(
                "SELECT last_sequence FROM commits WHERE stream = ? AND last_sequence <= ? ORDER BY last_sequence DESC LIMIT 2");
        claim = connection.prepareStatement("SELECT holder, position FROM claims WHERE key = ? AND generation = ?");
        claims = connection.prepareStatement("SELECT count(*) FILTER (WHERE position <= ?),"
                + " count(*) FILTER (WHERE position > (SELECT coalesce(max(position), 0) FROM commits)) FROM claims");
    }

    static Verification verify(SqliteFile file, LongConsumer progress) {
        try (Connection connection = file.openToRead()) {
            long head = new LedgerStatements(connection).tail().position();
            LedgerVerifier verifier = new LedgerVerifier(connection);
            try {
                return verifier.verify(head, progress);
            } catch (SQLException | RuntimeException e) {
                return verifier.broken("cannot be read: " + e.getMessage());
            }
        } catch (SQLException e) {
            throw file.failure("verify", e);
        }
    }

    private Verification verify(long head, LongConsumer progress) throws SQLException {
        while (tail.position() < head) {
            Verification.@Nullable Broken broken = stretch(head);
            if (broken != null) {
                return broken;
            }
            progress.accept(tail.position());
        }
        Broken broken = surplusClaims(head);
        if (broken != null) {
            return broken;
        }
        return new Verification.Intact(
                commitCount, head, new ChainHead(head, Instant.ofEpochMilli(tail.recordedAtMillis()), tail.hash()));
    }

    private @Nullable Broken stretch(long head) throws SQLException {
        commits.setLong(1, tail.position());
        commits.setLong(2, head);
        long before = tail.position();
        try (ResultSet row = commits.executeQuery()) {
            while (row.next()) {
                CommitRow commit = CommitRow.of(row);
                String problem = problem(commit);
                if (problem != null) {
                    return new Broken(commit.position(), commit.canonical().stream(), problem);
                }
                tail = new LedgerTail(commit.lastPosition(), commit.recordedAtMillis(), commit.hash());
                lastStream = commit.canonical().stream();
                commitCount++;
            }
        }
        return tail.position() == before ? broken("is missing, though the ledger reaches to " + head) : null;
    }

    private @Nullable String problem(CommitRow commit) throws SQLException {
        if (commit.position() != tail.position() + 1) {
            return "the position before it is %d, so positions are missing".formatted(tail.position());
        }
        byte[] hash = commit.canonical().hash(tail.hash(), commit.position(), commit.recordedAtMillis());
        if (!Arrays.equals(hash, commit.hash())) {
            return "the hash differs from what the commit and the one before give: one of them was altered";
        }
        if (commit.recordedAtMillis() < tail.recordedAtMillis()) {
            return "it was recorded earlier than the commit before";
        }
        String gap = gapInStream(commit);
        return gap == null ? differingClaim(commit) : gap;
    }

    private @Nullable String gapInStream(CommitRow commit) throws SQLException {
        long first = commit.canonical().firstSequence();
        long last = first + commit.types().size() - 1;
        streamBefore.setString(1, commit.canonical().stream());
        streamBefore.setLong(2, last);
        try (ResultSet row = streamBefore.executeQuery()) {
            if (!row.next() || row.getLong(1) != last) {
                return "the stream's index does not have sequence %d".formatted(last);
            }
            long before = row.next() ? row.getLong(1) : -1;
            return before == first - 1
                    ? null
                    : "it begins with sequence %d, the stream before it ends with %d".formatted(first, before);
        }
    }

    private @Nullable String differingClaim(CommitRow commit) throws SQLException {
        for (Claim made : new StoredClaims(commit.canonical().claims())) {
            claimCount++;
            claim.setString(1, made.key());
            claim.setInt(2, made.generation());
            try (ResultSet row = claim.executeQuery()) {
                if (!row.next() || !made.holder().equals(row.getString(1)) || row.getLong(2) != commit.position()) {
                    return "the claim table does not have its claim of %s (generation %d)"
                            .formatted(made.key(), made.generation());
                }
            }
        }
        return null;
    }

    private @Nullable Broken surplusClaims(long head) throws SQLException {
        claims.setLong(1, head);
        try (ResultSet row = claims.executeQuery()) {
            if (row.getLong(1) != claimCount) {
                return new Broken(
                        head,
                        lastStream,
                        "up to it the claim table has %d claims, the commits made %d"
                                .formatted(row.getLong(1), claimCount));
            }
            return row.getLong(2) == 0
                    ? null
                    : new Broken(head, lastStream, "the claim table has claims of later commits, which were taken out");
        }
    }

    private Broken broken(String problem) {
        return new Broken(tail.position() + 1, "", "the commit " + problem);
    }
}
