package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.LedgerDamaged;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.ledger.Verification.Broken;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger from its first commit and recomputes everything that can be recomputed: hashes, positions, sequences
 * and the lookup tables. Reads a stretch at a time, so that a long verification never holds up the writer's log.
 */
final class LedgerVerifier {

    private static final int STRETCH = 1_000;

    private final PreparedStatement commits;
    private final @Nullable LookupVerifier lookups;
    private LedgerTail tail = LedgerTail.EMPTY;
    private String lastStream = "";
    private long commitCount;

    private LedgerVerifier(Connection connection, @Nullable LookupVerifier lookups) throws SQLException {
        commits = connection.prepareStatement(
                CommitRow.SELECT + "WHERE position > ? AND position <= ? ORDER BY position LIMIT " + STRETCH);
        this.lookups = lookups;
    }

    /**
     * Verifies a ledger file, whatever has become of it.
     *
     * @throws LedgerFailure when it could not be verified: it is locked, say, or the disk reports errors
     */
    static Verification verify(SqliteFile file, LongConsumer progress) {
        Optional<FileTime> before = file.unlocked();
        Verification found = once(file, progress);
        boolean disturbed = before.isPresent() && !before.equals(file.unlocked());
        return disturbed && found instanceof Broken ? once(file, progress) : found;
    }

    private static Verification once(SqliteFile file, LongConsumer progress) {
        try {
            return whole(file, progress);
        } catch (LedgerFailure failure) {
            if (isDamage(failure)) {
                return firstDamaged(file, failure);
            }
            throw failure;
        }
    }

    private static Verification whole(SqliteFile file, LongConsumer progress) {
        try (Connection connection = file.openToRead()) {
            LedgerStatements ledger = new LedgerStatements(connection);
            Indexed indexed = ledger.indexed();
            long head = ledger.tail().position();
            return new LedgerVerifier(connection, new LookupVerifier(connection, indexed))
                    .verify(head, indexed.newest(), progress);
        } catch (SQLException e) {
            throw file.failure("verify", e);
        }
    }

    private static boolean isDamage(LedgerFailure failure) {
        return failure instanceof LedgerDamaged
                || (failure.getCause() instanceof SQLException refused && SqliteFailures.isDamage(refused));
    }

    /** Follows the chain as far as it can be read in a file that is damaged. */
    private static Broken firstDamaged(SqliteFile file, LedgerFailure damage) {
        try (Connection connection = file.openToSalvage()) {
            return new LedgerVerifier(connection, null).follow(damage);
        } catch (SQLException e) {
            if (SqliteFailures.isDamageGoingOn(e)) {
                return new Broken(1, "", "it cannot be read. " + damage.getMessage());
            }
            throw file.failure("verify", e);
        }
    }

    private Verification verify(long head, long indexed, LongConsumer progress) throws SQLException {
        while (tail.position() < head) {
            long before = tail.position();
            Broken broken = stretch(head);
            if (broken != null) {
                return broken;
            }
            if (tail.position() == before) {
                return afterTail("it is missing, though the ledger reaches to " + head);
            }
            progress.accept(tail.position());
        }
        String problem = head < indexed
                ? "the ledger ends with it, but commits up to %d were once looked up: the newest were taken out"
                        .formatted(indexed)
                : surplus();
        return problem == null
                ? new Verification.Intact(
                        commitCount,
                        head,
                        new ChainHead(head, Instant.ofEpochMilli(tail.recordedAtMillis()), tail.hash()))
                : new Broken(head, lastStream, problem);
    }

    private Broken follow(LedgerFailure damage) throws SQLException {
        long before;
        do {
            before = tail.position();
            Broken broken = stretch(Long.MAX_VALUE);
            if (broken != null) {
                return broken;
            }
        } while (tail.position() > before);
        return before == 0
                ? afterTail("it cannot be read. " + damage.getMessage())
                : new Broken(before, lastStream, "it is the last that can be read. " + damage.getMessage());
    }

    private @Nullable Broken stretch(long head) throws SQLException {
        commits.setLong(1, tail.position());
        commits.setLong(2, head);
        try (ResultSet row = commits.executeQuery()) {
            while (row.next()) {
                Broken broken = next(row);
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        } catch (SQLException e) {
            return afterTail(unreadable("it cannot be read", e));
        }
    }

    /** Goes on to the next commit, unless something is wrong with it. */
    private @Nullable Broken next(ResultSet row) throws SQLException {
        try {
            CommitRow commit = CommitRow.of(row);
            String problem = problem(commit);
            if (problem != null) {
                return new Broken(commit.position(), commit.canonical().stream(), problem);
            }
            tail = new LedgerTail(commit.lastPosition(), commit.recordedAtMillis(), commit.hash());
            lastStream = commit.canonical().stream();
            commitCount++;
            return null;
        } catch (RuntimeException notAsRecorded) {
            return afterTail("it cannot be read: " + notAsRecorded.getMessage());
        }
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
        try {
            return lookups == null ? null : lookups.problem(commit);
        } catch (SQLException e) {
            return unreadable("it can be read, but not its entries in the tables of streams and claims", e);
        }
    }

    private @Nullable String surplus() throws SQLException {
        try {
            return lookups == null ? null : lookups.surplus();
        } catch (SQLException e) {
            return unreadable("every commit can be read, but not the tables of streams and claims", e);
        }
    }

    private String unreadable(String what, SQLException failure) throws SQLException {
        boolean salvaging = lookups == null;
        if (!(salvaging ? SqliteFailures.isDamageGoingOn(failure) : SqliteFailures.isDamage(failure))) {
            throw failure;
        }
        return what + ": " + failure.getMessage();
    }

    /** What is wrong just after the last commit that is as it should be. */
    private Broken afterTail(String problem) {
        return new Broken(tail.position() + 1, "", problem);
    }
}
