package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.sqlite.LedgerWork.Append;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/** Chains commits onto the ledger inside a group's transaction; a refused one leaves nothing and spoils no other. */
final class LedgerWriter implements GroupTransaction.Target<LedgerWork> {

    private final Clock clock;
    private final LongConsumer published;
    private final StreamEnds ends;
    private final SnapshotStatements snapshots;
    private final PreparedStatement insertCommit;
    private final PreparedStatement insertClaim;
    private final PreparedStatement deleteClaim;
    private final PreparedStatement claimHolder;
    private LedgerTail tail;

    /** @param published told the head once a group is on disk */
    LedgerWriter(Connection connection, Clock clock, LongConsumer published) throws SQLException {
        this.clock = clock;
        this.published = published;
        LedgerStatements reads = new LedgerStatements(connection);
        tail = reads.tail();
        ends = new StreamEnds(reads);
        snapshots = new SnapshotStatements(connection);
        insertCommit = connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertClaim = connection.prepareStatement("INSERT INTO claims VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
        deleteClaim = connection.prepareStatement("DELETE FROM claims WHERE key = ? AND generation = ?");
        claimHolder =
                connection.prepareStatement("SELECT holder, position FROM claims WHERE key = ? AND generation = ?");
    }

    @Override
    public void apply(LedgerWork work) throws SQLException {
        switch (work) {
            case Append append -> append(append);
            case LedgerWork.KeepSnapshot keep -> snapshots.keep(keep.snapshot);
            case LedgerWork.DropSnapshot drop -> snapshots.drop(drop.stream);
        }
    }

    @Override
    public void committed() {
        published.accept(tail.position());
    }

    private void append(Append work) throws SQLException {
        String stream = work.commit.stream();
        long next = ends.last(stream) + 1;
        if (next != work.commit.firstSequence()) {
            work.conflict(next);
            return;
        }
        if (claimed(work, tail.position() + 1)) {
            tail = insert(work, tail);
            ends.reached(stream, next + work.commit.events().size() - 1);
        }
    }

    private boolean claimed(Append work, long position) throws SQLException {
        List<Claim> claims = work.commit.claims();
        for (int i = 0; i < claims.size(); i++) {
            if (!take(claims.get(i), position)) {
                work.held(holder(claims.get(i)));
                giveBack(claims.subList(0, i));
                return false;
            }
        }
        return true;
    }

    private boolean take(Claim claim, long position) throws SQLException {
        insertClaim.setString(1, claim.key());
        insertClaim.setInt(2, claim.generation());
        insertClaim.setString(3, claim.holder());
        insertClaim.setLong(4, position);
        return insertClaim.executeUpdate() == 1;
    }

    private void giveBack(List<Claim> claims) throws SQLException {
        for (Claim claim : claims) {
            deleteClaim.setString(1, claim.key());
            deleteClaim.setInt(2, claim.generation());
            deleteClaim.executeUpdate();
        }
    }

    private HeldClaim holder(Claim claim) throws SQLException {
        claimHolder.setString(1, claim.key());
        claimHolder.setInt(2, claim.generation());
        try (ResultSet row = claimHolder.executeQuery()) {
            return new HeldClaim(new Claim(claim.key(), claim.generation(), row.getString(1)), row.getLong(2));
        }
    }

    private LedgerTail insert(Append work, LedgerTail before) throws SQLException {
        long position = before.position() + 1;
        int events = work.commit.events().size();
        long recordedAt = Math.max(clock.millis(), before.recordedAtMillis());
        byte[] hash = work.canonical.hash(before.hash(), position, recordedAt);
        insertCommit.setLong(1, position);
        insertCommit.setString(2, work.commit.stream());
        insertCommit.setLong(3, work.commit.firstSequence() + events - 1);
        insertCommit.setLong(4, recordedAt);
        insertCommit.setString(5, new String(work.canonical.types(), UTF_8));
        insertCommit.setBytes(6, work.canonical.payloads());
        insertCommit.setBytes(7, work.canonical.metadata());
        insertCommit.setBytes(8, work.canonical.claims());
        insertCommit.setBytes(9, hash);
        insertCommit.executeUpdate();
        work.recorded(new Recorded(position, position + events - 1, Instant.ofEpochMilli(recordedAt)));
        return new LedgerTail(position + events - 1, recordedAt, hash);
    }
}
