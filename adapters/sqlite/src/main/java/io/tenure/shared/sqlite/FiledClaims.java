package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which lookup numbers the table of claims has, many at a time, which costs less than one by one. */
final class FiledClaims {

    private static final int MOST = 64;

    private final List<Query> queries = new ArrayList<>();

    private record Query(int places, PreparedStatement statement) {}

    FiledClaims(Connection connection) throws SQLException {
        for (int places : new int[] {1, 8, MOST}) {
            String numbers = String.join(", ", Collections.nCopies(places, "?"));
            queries.add(new Query(
                    places,
                    connection.prepareStatement(
                            "SELECT DISTINCT key_hash FROM claims WHERE key_hash IN (%s)".formatted(numbers))));
        }
    }

    /** Those of some numbers that the table has. */
    Set<Long> among(long[] hashes) throws SQLException {
        Set<Long> filed = new HashSet<>();
        int asked = 0;
        while (asked < hashes.length) {
            int left = Math.min(MOST, hashes.length - asked);
            Query query = queries.stream()
                    .filter(each -> each.places() >= left)
                    .findFirst()
                    .orElseThrow();
            ask(query, hashes, asked, filed);
            asked += query.places();
        }
        return filed;
    }

    /** Where there are more places than numbers, the last one is asked for again. */
    private static void ask(Query query, long[] hashes, int from, Set<Long> filed) throws SQLException {
        for (int i = 0; i < query.places(); i++) {
            query.statement().setLong(i + 1, hashes[Math.min(from + i, hashes.length - 1)]);
        }
        try (ResultSet row = query.statement().executeQuery()) {
            while (row.next()) {
                filed.add(row.getLong(1));
            }
        }
    }
}
