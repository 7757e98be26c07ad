package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.RecordedCommit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Commits read so far; full before many large ones fill the memory. */
final class CommitList {

    private static final int MOST_BYTES = 32 << 20;

    private final List<RecordedCommit> commits = new ArrayList<>();
    private final int limit;
    private long bytes;

    CommitList(int limit) {
        this.limit = limit;
    }

    void addAll(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (!full() && row.next()) {
                CommitRow commit = CommitRow.of(row);
                bytes += commit.canonical().size();
                commits.add(commit.recorded());
            }
        }
    }

    boolean full() {
        return commits.size() >= limit || bytes >= MOST_BYTES;
    }

    long lastPosition() {
        return commits.isEmpty() ? 0 : commits.getLast().position();
    }

    List<RecordedCommit> commits() {
        return commits;
    }
}
