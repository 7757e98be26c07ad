package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ops.OpsContract;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.KeptAnswers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOpsTest extends OpsContract {

    @TempDir
    private Path directory;

    private @Nullable SqliteOps opened;

    @Test
    void undoesWorkThatFailsAndLeavesTheOthersAlone() {
        try (SqliteOps ops = openFile()) {
            assertThatThrownBy(() -> ops.write(connection -> {
                        connection.createStatement().execute("INSERT INTO policy_progress VALUES ('half', x'01')");
                        return connection.createStatement().execute("INSERT INTO no_such_table VALUES (1)");
                    }))
                    .isInstanceOf(LedgerFailure.class);

            assertThat(ops.policyProgress().find("half")).isEmpty();
            ops.policyProgress().replace("whole", Optional.empty(), new byte[] {1});
            assertThat(ops.policyProgress().find("whole")).isPresent();
        }
    }

    @Test
    void losesNothingOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.in(directory);
                SqliteOps ops = SqliteOps.open(disk.path("ops.db"))) {
            Path filler = disk.fill(disk.room() - (300 << 10));
            int kept = fill(ops.policyProgress());
            assertThat(ops.policyProgress().find("policy" + kept)).isEmpty();
            for (int i = 0; i < kept; i++) {
                assertThat(ops.policyProgress().find("policy" + i)).contains(new byte[500]);
            }
            Files.delete(filler);
            ops.policyProgress().replace("policy" + kept, Optional.empty(), new byte[500]);
            assertThat(ops.policyProgress().find("policy" + kept)).isPresent();
        }
    }

    /** Answers how many were kept before the disk was full. */
    private static int fill(PolicyProgress progress) {
        for (int i = 0; i < 10_000; i++) {
            try {
                progress.replace("policy" + i, Optional.empty(), new byte[500]);
            } catch (LedgerFailure full) {
                assertThat(full).hasMessageContaining("ops.db").hasMessageContaining("disk is full");
                return i;
            }
        }
        throw new AssertionError("The disk never was full");
    }

    @Test
    void keepsWhoWasDueInAnOlderVersionOfTheFile() throws SQLException {
        openFile().close();
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ops.db"));
                Statement statement = older.createStatement()) {
            statement.executeUpdate("CREATE TABLE due_assessment (customer TEXT PRIMARY KEY, at INTEGER NOT NULL)");
            statement.executeUpdate("INSERT INTO due_assessment VALUES ('ada', " + NOON.toEpochMilli() + ")");
            statement.executeUpdate("INSERT INTO due_customer VALUES ('segmentation', 'bob', 1)");
            statement.executeUpdate("DROP TABLE keys_seen");
            statement.executeUpdate("DROP TABLE webhook");
            statement.executeUpdate("DROP TABLE webhook_delivery");
            statement.executeUpdate("PRAGMA user_version = 5");
        }
        try (SqliteOps ops = openFile()) {
            assertThat(ops.dueCustomers("lifecycle").due(NOON, 10)).containsExactly("ada");
            assertThat(ops.dueCustomers("segmentation").due(NOON, 10)).containsExactly("bob");
        }
    }

    @Test
    void claimsNothingWhereItCannotBeReadWhetherAnAnswerIsKept() {
        try (SqliteOps ops = openFile()) {
            KeptAnswers answers = ops.keptAnswers();
            ops.write(connection ->
                    connection.createStatement().execute("ALTER TABLE kept_answer RENAME TO kept_answer_away"));
            assertThatThrownBy(() -> answers.claim("shop", "k1", Optional.empty(), "a", NOON))
                    .isInstanceOf(LedgerFailure.class);
            ops.write(connection ->
                    connection.createStatement().execute("ALTER TABLE kept_answer_away RENAME TO kept_answer"));

            assertThat(answers.claimed("shop", "k1")).isEmpty();
            assertThat(answers.claim("shop", "k1", Optional.empty(), "b", NOON)).isTrue();
        }
    }

    @Override
    protected Ops open() {
        SqliteOps ops = openFile();
        opened = ops;
        return new Ops(ops.policyProgress(), ops.deadLetters(), ops.keptAnswers(), ops::dueCustomers);
    }

    @Override
    protected void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private SqliteOps openFile() {
        return SqliteOps.open(directory.resolve("ops.db"));
    }
}
