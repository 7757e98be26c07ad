package io.tenure.lifecycle.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.sqlite.SqliteOps;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDueAssessmentsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void namesThoseWhoAreDueTheLongestOverdueFirst() {
        try (SqliteOps ops = SqliteOps.open(directory.resolve("ops.db"))) {
            var due = new SqliteDueAssessments(ops);
            due.set(Map.of(
                    "b", Optional.of(NOON.minusSeconds(60)),
                    "a", Optional.of(NOON),
                    "c", Optional.of(NOON.plusMillis(1))));

            assertThat(due.due(NOON, 10)).containsExactly("b", "a");
            assertThat(due.due(NOON, 1)).containsExactly("b");
        }
    }

    @Test
    void keepsTheLatestWordOnEachAcrossARestart() {
        try (SqliteOps ops = SqliteOps.open(directory.resolve("ops.db"))) {
            var due = new SqliteDueAssessments(ops);
            due.set(Map.of("a", Optional.of(NOON), "b", Optional.of(NOON)));
            due.set(Map.of("a", Optional.of(NOON.plusSeconds(60)), "b", Optional.empty()));
        }
        try (SqliteOps ops = SqliteOps.open(directory.resolve("ops.db"))) {
            var due = new SqliteDueAssessments(ops);
            assertThat(due.due(NOON, 10)).isEmpty();
            assertThat(due.due(NOON.plusSeconds(60), 10)).containsExactly("a");
        }
    }
}
