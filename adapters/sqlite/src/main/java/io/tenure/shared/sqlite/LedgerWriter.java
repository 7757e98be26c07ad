package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.sqlite.LedgerWork.Append;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Chains commits onto the ledger inside a group's transaction; a refused one leaves nothing and spoils no other. */
final class LedgerWriter implements GroupTransaction.Target<LedgerWork> {

    private final Clock clock;
    private final LiveLedger live;
    private final LedgerStatements reads;
    private final FiledClaims filedClaims;
    private final StreamEnds ends;
    private final SnapshotStatements snapshots;
    private final LookupFiling filing;
    private final PreparedStatement insert;
    private final RecentCommits recent;
    private RecentCommits group = new RecentCommits();
    private Set<Long> mayBeHeld = Set.of();
    private final List<LookupRow> groupRows = new ArrayList<>();
    private LedgerTail tail;

    /** @param turn so many positions pass until a slice of the lookup tables is filed again */
    LedgerWriter(Connection connection, Clock clock, LiveLedger live, int turn) throws SQLException {
        this.clock = clock;
        this.live = live;
        reads = new LedgerStatements(connection);
        filedClaims = new FiledClaims(connection);
        snapshots = new SnapshotStatements(connection);
        insert = connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Indexed indexed = reads.indexed();
        tail = reads.tail();
        refuseMissingEnd(indexed);
        filing = new LookupFiling(connection, indexed, turn);
        List<LookupRow> waiting = reads.beyond(indexed);
        waiting.forEach(filing::add);
        recent = RecentCommits.of(waiting);
        ends = new StreamEnds(this::lastSequence);
        live.begin(recent, tail.position());
    }

    @Override
    public void apply(List<LedgerWork> works) throws SQLException {
        mayBeHeld = filedClaims.among(works.stream()
                .flatMapToLong(work ->
                        work instanceof Append append ? LongStream.of(append.keys.claims()) : LongStream.empty())
                .toArray());
        for (LedgerWork work : works) {
            apply(work);
        }
    }

    private void apply(LedgerWork work) throws SQLException {
        switch (work) {
            case Append append -> append(append);
            case LedgerWork.Adopt adopt -> adopt(adopt.commits);
            case LedgerWork.KeepSnapshot keep -> snapshots.keep(keep.snapshot);
            case LedgerWork.DropSnapshot drop -> snapshots.drop(drop.stream);
        }
    }

    @Override
    public void committing() throws SQLException {
        filing.file(live.written());
    }

    @Override
    public void committed() {
        live.filed(filing.filed());
        groupRows.forEach(filing::add);
        groupRows.forEach(recent::add);
        groupRows.clear();
        group = new RecentCommits();
        live.written(tail.position());
    }

    /** Whoever decided on a commit has mostly asked where its stream ends, just before. */
    private long lastSequence(String stream) throws SQLException {
        Long told = recent.lastSequence(stream) < 0 ? live.lastSequences().known(stream) : null;
        return told == null ? reads.lastSequence(recent, stream) : told;
    }

    private void refuseMissingEnd(Indexed indexed) {
        if (indexed.newest() > tail.position()) {
            throw new LedgerFailure(
                    "The ledger ends with position %d, but commits up to %d were once looked up: its newest"
                                    .formatted(tail.position(), indexed.newest())
                            + " commits were taken out. Nothing was changed. Keep a copy for examination and restore a backup");
        }
    }

    private void append(Append work) throws SQLException {
        String stream = work.commit.stream();
        long next = ends.last(stream) + 1;
        if (next != work.commit.firstSequence()) {
            work.conflict(next);
            return;
        }
        List<Claim> claims = work.commit.claims();
        for (int i = 0; i < claims.size(); i++) {
            Optional<HeldClaim> held = holder(claims.get(i), work.keys.claims()[i]);
            if (held.isPresent()) {
                work.held(held.get());
                return;
            }
        }
        record(work);
    }

    private Optional<HeldClaim> holder(Claim claim, long hash) throws SQLException {
        Optional<HeldClaim> held =
                group.holder(claim.key(), claim.generation()).or(() -> recent.holder(claim.key(), claim.generation()));
        return held.isEmpty() && mayBeHeld.contains(hash) ? reads.filedHolder(claim, hash) : held;
    }

    private void record(Append work) throws SQLException {
        long position = tail.position() + 1;
        long recordedAt = Math.max(clock.millis(), tail.recordedAtMillis());
        byte[] hash = work.canonical.hash(tail.hash(), position, recordedAt);
        insert(work, recordedAt, hash);
        work.recorded(new Recorded(position, tail.position(), Instant.ofEpochMilli(recordedAt)));
    }

    private void adopt(List<RecordedCommit> commits) throws SQLException {
        for (RecordedCommit commit : commits) {
            CanonicalCommit canonical = CanonicalCommit.following(commit, tail.position(), tail.hash());
            insert(new Append(commit.asGiven(), canonical), commit.recordedAt().toEpochMilli(), commit.hash());
        }
    }

    private void insert(Append work, long recordedAt, byte[] hash) throws SQLException {
        long position = tail.position() + 1;
        int events = work.commit.events().size();
        long lastSequence = work.commit.firstSequence() + events - 1;
        insert.setLong(1, position);
        insert.setString(2, work.commit.stream());
        insert.setLong(3, lastSequence);
        insert.setLong(4, recordedAt);
        insert.setString(5, new String(work.canonical.types(), UTF_8));
        insert.setBytes(6, work.canonical.payloads());
        insert.setBytes(7, work.canonical.metadata());
        insert.setBytes(8, work.canonical.claims());
        insert.setBytes(9, hash);
        insert.executeUpdate();
        tail = new LedgerTail(position + events - 1, recordedAt, hash);
        ends.reached(work.commit.stream(), lastSequence);
        List<LookupRow> rows =
                LookupRow.of(position, work.commit.stream(), lastSequence, work.commit.claims(), work.keys);
        rows.forEach(group::add);
        groupRows.addAll(rows);
    }
}
