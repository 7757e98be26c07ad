package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase.Format;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.ledger.RecordedCommit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server in the middle of background work, and sees what the next one makes of it. */
class JobCrashTest {

    private static final int CUSTOMERS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant DAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    @BeforeEach
    void askForAnEvaluation() throws Exception {
        try (Core core = open()) {
            try (ExecutorService shop = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, CUSTOMERS).forEach(number -> shop.execute(() -> buy(core, "c" + number)));
            }
            SegmentationModule segments = core.segmentation();
            segments.draftSegment().draft("buyers", SegmentDraft.ofRule("Buyers", "purchases > 0"), MARKETER);
            segments.publishSegment().publish("buyers", MARKETER);
            await().atMost(PATIENCE).until(() -> !core.jobs().unfinished().isEmpty());
        }
    }

    @Test
    void whatWasCutOffIsTakenUpAgainAndComesToTheSame() throws Exception {
        killInTheMiddleOfTheEvaluation();
        assertThat(entered()).isLessThan(CUSTOMERS);

        finishAll();

        assertThat(entered()).isEqualTo(CUSTOMERS);
        String export = finish(begin(LATER));
        assertThat(export.lines()).hasSize(1 + CUSTOMERS).doesNotHaveDuplicates();
        assertThat(finish(killInTheMiddleOfAnExport())).isEqualTo(export);
    }

    private void killInTheMiddleOfTheEvaluation() throws IOException, InterruptedException {
        Process worker = JavaChild.start(SegmentWorker.class, directory.toString());
        try (BufferedReader told = worker.inputReader()) {
            assertThat(told.readLine()).as("the first sign of progress").isNotNull();
        }
        kill(worker);
    }

    /** An export that is quicker than the kill is asked for again. */
    private String killInTheMiddleOfAnExport() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            String job = begin(LATER.plusSeconds(attempt));
            Path file = DataDirectory.create(directory).results().resolve(job, "buyers.csv");
            Process worker = JavaChild.start(SegmentWorker.class, directory.toString());
            while (worker.isAlive() && (Files.notExists(file) || Files.size(file) == 0)) {
                Thread.onSpinWait();
            }
            kill(worker);
            if (isCutOff(job)) {
                return job;
            }
        }
    }

    private static void kill(Process worker) throws InterruptedException {
        worker.toHandle().destroyForcibly();
        worker.waitFor();
    }

    private boolean isCutOff(String job) {
        try (Core core = open()) {
            return core.jobs().find(job).map(Job::state).equals(Optional.of(Job.State.RUNNING));
        }
    }

    private String begin(Instant at) {
        try (Core core = open()) {
            return core.segmentation().exportMembers().export("buyers", at, Format.CSV, MARKETER);
        }
    }

    /** Has a server do all that waits, and then reads what one job has made. */
    private String finish(String job) throws IOException {
        finishAll();
        try (Core core = open()) {
            return Files.readString(core.jobs().result(job).orElseThrow());
        }
    }

    private void finishAll() {
        try (Core core = serving()) {
            await().atMost(PATIENCE).until(() -> core.jobs().unfinished().isEmpty());
        }
    }

    private Core serving() {
        return Core.serving(
                FileStore.open(DataDirectory.create(directory), Clock.systemUTC()), Clock.systemUTC(), List.of());
    }

    private long entered() {
        try (Core core = open()) {
            long entered = 0;
            for (List<RecordedCommit> block = core.ledger().readAll(0, 1_000);
                    !block.isEmpty();
                    block = core.ledger().readAll(block.getLast().lastPosition(), 1_000)) {
                entered += block.stream()
                        .flatMap(commit -> commit.events().stream())
                        .filter(event -> event.type().equals("segmentation.SegmentEntered"))
                        .count();
            }
            return entered;
        }
    }

    private static void buy(Core core, String customer) {
        core.relationship()
                .recordInteraction()
                .record(Installation.purchase(customer, customer, DAY, "1.00", null), SHOP);
    }

    private Core open() {
        return Core.open(DataDirectory.create(directory), Clock.systemUTC());
    }
}
