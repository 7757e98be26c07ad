package io.tenure.shared.jobrunr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.jobs.Job.State;
import io.tenure.shared.jobs.JobsContract;
import io.tenure.shared.jobs.JobsFixture;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunrJobsTest extends JobsContract {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Makes the server find itself gone, as when its sign of life came too late, the first times that it says it is
     * there.
     */
    private static final String LOSE_THE_SERVER = """
            CREATE TABLE lost (server TEXT);
            CREATE TRIGGER lose AFTER INSERT ON jobrunr_backgroundjobservers
                WHEN (SELECT count(*) FROM lost) < 2
                BEGIN
                    INSERT INTO lost VALUES (NEW.id);
                    DELETE FROM jobrunr_backgroundjobservers;
                END;
            DELETE FROM jobrunr_backgroundjobservers;
            """;

    @TempDir
    Path directory;

    @Override
    protected JobsFixture open() {
        return new JobRunrFixture(directory);
    }

    @Test
    void beginsAgainWhenItsServerHasGivenUpAndTakesUpWhatWasRunning() throws SQLException {
        try (JobsFixture fixture = open()) {
            CutOffOnce evaluate = new CutOffOnce();
            String id = fixture.jobs().begin("evaluate", "vip", "");
            fixture.start(List.of(evaluate));
            await().atMost(PATIENCE).until(() -> evaluate.attempts.get() == 1);

            onJobsFile(LOSE_THE_SERVER);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            fixture.jobs().find(id).orElseThrow().state())
                    .isEqualTo(State.DONE));
            assertThat(evaluate.attempts).hasValue(2);
            assertThat(timesLost()).isEqualTo(2);
        }
    }

    @Test
    void throwsAwayTheFilesInWhichSomebodyStandsAndLeavesTheOthers() {
        try (JobRunrFixture fixture = new JobRunrFixture(directory)) {
            fixture.start(List.of(new Export()));
            String hers = fixture.jobs().begin("export", "hers", "x".repeat((1 << 16) - 2) + "ada-1,vip");
            String his = fixture.jobs().begin("export", "his", "bob-1,vip");
            await().atMost(PATIENCE).until(() -> isDone(fixture, hers) && isDone(fixture, his));

            fixture.jobs().forgetResultsNaming(List.of("ada-1"));

            assertThat(fixture.jobs().result(hers)).isEmpty();
            assertThat(fixture.jobs().result(his))
                    .hasValueSatisfying(file -> assertThat(file).hasContent("bob-1,vip"));
        }
    }

    @Test
    void writesAFileAnewInWhichSomebodyStandsWhoIsToStandInNone() throws InterruptedException {
        try (JobRunrFixture fixture = new JobRunrFixture(directory)) {
            Export export = new Export();
            fixture.start(List.of(export));
            String id = fixture.jobs().begin("export", "slow", "wait");
            export.written.await();

            fixture.jobs().forgetResultsNaming(List.of("ada-1"));
            export.go.countDown();

            await().atMost(PATIENCE).until(() -> isDone(fixture, id));
            assertThat(fixture.jobs().result(id))
                    .hasValueSatisfying(file -> assertThat(file).hasContent("bob-1,vip"));
        }
    }

    /** Another process may do the next attempt, and never look into the files of this one. */
    @Test
    void leavesNothingOfAnAttemptThatFailedAndNothingThatLooksWholeOfOneThatIsCutOff() throws Exception {
        try (JobRunrFixture fixture = new JobRunrFixture(directory)) {
            FailingExport export = new FailingExport();
            fixture.start(List.of(export));
            String id = fixture.jobs().begin("export", "vip", "");
            export.written.await();
            Path file = directory.resolve("results").resolve(id).resolve("members.csv");

            assertThat(file).doesNotExist();
            assertThat(file.resolveSibling("members.csv" + Results.PART)).hasContent("half");
            export.go.countDown();

            await().atMost(PATIENCE).until(() -> Files.notExists(file.getParent()));
            assertThat(fixture.jobs().find(id).orElseThrow().state().ended()).isFalse();
        }
    }

    private static boolean isDone(JobRunrFixture fixture, String id) {
        return fixture.jobs().find(id).orElseThrow().state() == State.DONE;
    }

    /** Writes half of its file, waits, and fails. */
    private static final class FailingExport implements Work {

        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public String name() {
            return "export";
        }

        @Override
        public void run(Run run) throws IOException, InterruptedException {
            Files.writeString(run.result("members.csv"), "half");
            written.countDown();
            go.await();
            throw new IOException("no space left");
        }
    }

    /** Writes its input into a file; where that says so, a line of somebody first, who is gone the next time. */
    private static final class Export implements Work {

        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public String name() {
            return "export";
        }

        @Override
        public void run(Run run) throws IOException, InterruptedException {
            Path file = run.result("members.csv");
            boolean slow = run.input().equals("wait");
            Files.writeString(file, slow && written.getCount() > 0 ? "ada-1,vip" : slow ? "bob-1,vip" : run.input());
            if (slow) {
                written.countDown();
                go.await();
            }
        }
    }

    @Test
    void leavesItsFileAloneOnceClosed() throws SQLException {
        JobsFile file = new JobsFile(directory.resolve("jobs.db"));
        try (Connection connection = file.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }

        file.close();

        assertThatThrownBy(file::getConnection).isInstanceOf(SQLException.class).hasMessageContaining("is closed");
    }

    @Test
    void keepsItsFileForItsOwnerAlone() throws IOException {
        Path jobs = directory.resolve("jobs.db");
        Files.createFile(jobs, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        new JobsFile(jobs).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jobs)))
                .isEqualTo("rw-------");
    }

    private void onJobsFile(String statements) throws SQLException {
        try (Connection connection = new JobsFile(directory.resolve("jobs.db")).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    private int timesLost() throws SQLException {
        try (Connection connection = new JobsFile(directory.resolve("jobs.db")).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM lost")) {
            return row.getInt(1);
        }
    }

    /** Works on until it is interrupted, and is done at once the next time. */
    private static final class CutOffOnce implements Work {

        private final AtomicInteger attempts = new AtomicInteger();

        @Override
        public String name() {
            return "evaluate";
        }

        @Override
        public void run(Run run) throws InterruptedException {
            if (attempts.incrementAndGet() == 1) {
                new CountDownLatch(1).await();
            }
        }
    }
}
