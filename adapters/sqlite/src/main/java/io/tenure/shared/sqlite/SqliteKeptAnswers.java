package io.tenure.shared.sqlite;

import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps answers in the operations database; their headers one to a line. Who carries out a request is in memory: one
 * process serves an installation on files.
 */
final class SqliteKeptAnswers implements KeptAnswers {

    private final SqliteOps ops;
    private final ConcurrentMap<Claimed, String> claims = new ConcurrentHashMap<>();

    private record Claimed(String caller, String key) {}

    SqliteKeptAnswers(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<KeptAnswer> find(String caller, String key) {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT request, status, headers, body, answered_at FROM kept_answer WHERE caller = ? AND key = ?")) {
                select.setString(1, caller);
                select.setString(2, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(answer(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean claim(String caller, String key, Optional<String> before, String mark, Instant at) {
        Claimed claimed = new Claimed(caller, key);
        return before.map(known -> claims.replace(claimed, known, mark))
                        .orElseGet(() -> claims.putIfAbsent(claimed, mark) == null && isUnanswered(claimed, mark, at))
                || claimed(caller, key).filter(mark::equals).isPresent();
    }

    /** Asked once claimed: whoever had the claim before has kept the answer before giving it up. */
    private boolean isUnanswered(Claimed claimed, String mark, Instant at) {
        boolean unanswered = false;
        try {
            unanswered = find(claimed.caller(), claimed.key())
                    .filter(kept -> !kept.answeredAt().isBefore(at.minus(RETENTION)))
                    .isEmpty();
            return unanswered;
        } finally {
            if (!unanswered) {
                claims.remove(claimed, mark);
            }
        }
    }

    @Override
    public Optional<String> claimed(String caller, String key) {
        return Optional.ofNullable(claims.get(new Claimed(caller, key)));
    }

    @Override
    public void release(String caller, String key, String mark) {
        claims.remove(new Claimed(caller, key), mark);
    }

    @Override
    public boolean keep(String caller, String key, String mark, KeptAnswer answer, Instant forgetBefore) {
        if (claimed(caller, key).filter(standing -> !standing.equals(mark)).isPresent()) {
            return false;
        }
        int kept = ops.write(connection -> {
            forget(connection, forgetBefore);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT OR IGNORE INTO kept_answer VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, caller);
                insert.setString(2, key);
                insert.setString(3, answer.request());
                insert.setInt(4, answer.status());
                insert.setString(5, lines(answer.headers()));
                insert.setString(6, answer.body());
                insert.setLong(7, answer.answeredAt().toEpochMilli());
                return insert.executeUpdate();
            }
        });
        claims.remove(new Claimed(caller, key), mark);
        return kept == 1 || find(caller, key).filter(answer::equals).isPresent();
    }

    @Override
    public void forget(Instant before) {
        ops.write(connection -> {
            forget(connection, before);
            return true;
        });
    }

    @Override
    public void forget(String caller, String key) {
        ops.write(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM kept_answer WHERE caller = ? AND key = ?")) {
                delete.setString(1, caller);
                delete.setString(2, key);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public void forEach(Consumer<GivenAnswer> reader) {
        ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT request, status, headers, body, answered_at, caller, key FROM kept_answer");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(new GivenAnswer(row.getString(6), row.getString(7), answer(row)));
                }
                return true;
            }
        });
    }

    private static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM kept_answer WHERE answered_at < ?")) {
            delete.setLong(1, before.toEpochMilli());
            delete.executeUpdate();
        }
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getString(1),
                row.getInt(2),
                headers(row.getString(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    private static String lines(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> headers(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(header -> header[0], header -> header[1]));
    }
}
