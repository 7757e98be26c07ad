package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.ChainHead;
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
 * and the lookup tables. Reads a stretch at a time, so that a long verification never holds up the writer's log.
 */
final class LedgerVerifier {

    private static final int STRETCH = 1_000;

    private final PreparedStatement commits;
    private final LookupVerifier lookups;
    private LedgerTail tail = LedgerTail.EMPTY;
    private String lastStream = "";
    private long commitCount;

    private LedgerVerifier(Connection connection, Indexed indexed) throws SQLException {
        commits = connection.prepareStatement(
                CommitRow.SELECT + "WHERE position > ? AND position <= ? ORDER BY position LIMIT " + STRETCH);
        lookups = new LookupVerifier(connection, indexed);
    }

    static Verification verify(SqliteFile file, LongConsumer progress) {
        try (Connection connection = file.openToRead()) {
            LedgerStatements ledger = new LedgerStatements(connection);
            Indexed indexed = ledger.indexed();
            LedgerVerifier verifier = new LedgerVerifier(connection, indexed);
            try {
                long head = ledger.tail().position();
                return verifier.verify(head, indexed.newest(), progress);
            } catch (SQLException | RuntimeException e) {
                return verifier.broken("it cannot be read: " + e.getMessage());
            }
        } catch (SQLException e) {
            throw file.failure("verify", e);
        }
    }

    private Verification verify(long head, long indexed, LongConsumer progress) throws SQLException {
        while (tail.position() < head) {
            Broken broken = stretch(head);
            if (broken != null) {
                return broken;
            }
            progress.accept(tail.position());
        }
        String problem = head < indexed
                ? "the ledger ends with it, but commits up to %d were once looked up: the newest were taken out"
                        .formatted(indexed)
                : lookups.surplus();
        return problem == null
                ? new Verification.Intact(
                        commitCount,
                        head,
                        new ChainHead(head, Instant.ofEpochMilli(tail.recordedAtMillis()), tail.hash()))
                : new Broken(head, lastStream, problem);
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
        return tail.position() == before ? broken("it is missing, though the ledger reaches to " + head) : null;
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
        return lookups.problem(commit);
    }

    /** What is wrong just after the last commit that could be read. */
    private Broken broken(String problem) {
        return new Broken(tail.position() + 1, "", problem);
    }
}
