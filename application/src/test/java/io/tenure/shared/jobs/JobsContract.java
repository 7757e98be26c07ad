package io.tenure.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.jobs.Job.State;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine of background work must do. */
public abstract class JobsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch released = new CountDownLatch(1);
    private JobsFixture fixture;

    protected abstract JobsFixture open();

    @BeforeEach
    void begin() {
        fixture = open();
    }

    @AfterEach
    void end() {
        released.countDown();
        fixture.close();
    }

    @Test
    void doesTheWorkThatWasAskedForAndTellsWhatCameOfIt() throws Exception {
        String id = fixture.jobs().begin("export", "vip", "csv");
        assertThat(job(id).state()).isEqualTo(State.WAITING);

        Labour export = Labour.on("export", (run, _) -> {
            Files.writeString(run.result("members.csv"), "a,b");
            run.progress(2, 2, "two members");
        });
        fixture.start(List.of(export));

        awaitState(id, State.DONE);
        assertThat(export.attempts).containsExactly("vip:csv");
        assertThat(job(id))
                .returns("export", Job::work)
                .returns(2L, Job::done)
                .returns(2L, Job::total)
                .returns("two members", Job::text)
                .returns(null, Job::failure)
                .satisfies(job -> assertThat(job.requested()).isBeforeOrEqualTo(job.began()))
                .satisfies(job -> assertThat(job.began()).isBeforeOrEqualTo(job.ended()));
        assertThat(fixture.jobs().result(id))
                .get()
                .satisfies(file -> assertThat(file).hasFileName("members.csv").hasContent("a,b"));
        assertThat(unfinished("export")).isEmpty();
        assertThat(fixture.jobs().ended(10)).extracting(Job::id).containsExactly(id);
    }

    @Test
    void beginsTheSameWorkForTheSameKeyOnlyOnceAtATime() {
        String first = fixture.jobs().begin("evaluate", "vip", "1");

        assertThat(fixture.jobs().begin("evaluate", "vip", "2")).isEqualTo(first);
        assertThat(fixture.jobs().begin("evaluate", "new", "1")).isNotEqualTo(first);
        assertThat(fixture.jobs().begin("export", "vip", "1")).isNotEqualTo(first);

        fixture.start(List.of(Labour.on("evaluate", (_, _) -> {}), Labour.on("export", (_, _) -> {})));
        awaitState(first, State.DONE);
        assertThat(fixture.jobs().begin("evaluate", "vip", "3")).isNotEqualTo(first);
    }

    @Test
    void showsHowFarRunningWorkHasCome() {
        String id = fixture.jobs().begin("evaluate", "vip", "");
        fixture.start(List.of(Labour.on("evaluate", (run, _) -> {
            run.progress(500, 1_000, "half of the customers");
            released.await();
        })));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(job(id))
                .returns(State.RUNNING, Job::state)
                .returns(500L, Job::done)
                .returns(1_000L, Job::total)
                .returns("half of the customers", Job::text));
        assertThat(unfinished("evaluate")).extracting(Job::id).containsExactly(id);
        assertThat(fixture.jobs().result(id)).isEmpty();
    }

    @Test
    void takesWorkUpAgainThatACrashCutOff() {
        String id = fixture.jobs().begin("evaluate", "vip", "all");
        Labour cutOff = Labour.on("evaluate", (_, _) -> released.await());
        fixture.start(List.of(cutOff));
        awaitState(id, State.RUNNING);
        await().atMost(PATIENCE).until(() -> !cutOff.attempts.isEmpty());

        fixture.crash();
        Labour again = Labour.on("evaluate", (run, _) -> run.progress(7, 7, "all seven"));
        fixture.start(List.of(again));

        awaitState(id, State.DONE);
        assertThat(again.attempts).containsExactly("vip:all");
        assertThat(job(id).text()).isEqualTo("all seven");
    }

    @Test
    void triesAgainWhatFailedAndSaysWhyMeanwhile() {
        String id = fixture.jobs().begin("mail", "x", "");
        fixture.start(List.of(Labour.on("mail", (_, attempt) -> {
            if (attempt == 1) {
                throw new IllegalStateException("The mail server is away");
            }
            released.await();
        })));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(job(id))
                .returns("The mail server is away", Job::failure)
                .extracting(Job::state)
                .isIn(State.WAITING, State.RUNNING));
        released.countDown();
        awaitState(id, State.DONE);
    }

    @Test
    void givesUpAtOnceWhenTheWorkSaysThatItCannotBeDone() {
        String id = fixture.jobs().begin("export", "gone", "");
        Labour export = Labour.on("export", (_, _) -> {
            throw new WorkFailed("There is no segment 'gone'");
        });
        fixture.start(List.of(export));

        awaitState(id, State.FAILED);
        assertThat(job(id).failure()).isEqualTo("There is no segment 'gone'");
        assertThat(job(id).ended()).isNotNull();
        assertThat(export.attempts).hasSize(1);
    }

    @Test
    void failsWorkThatNobodyKnows() {
        String id = fixture.jobs().begin("retired-work", "", "");
        fixture.start(List.of());

        awaitState(id, State.FAILED);
        assertThat(job(id).failure()).contains("retired-work");
    }

    @Test
    void cancelsWorkThatWaitsAndWorkThatRuns() {
        String waiting = fixture.jobs().begin("export", "later", "");
        assertThat(fixture.jobs().cancel(waiting)).isTrue();
        String running = fixture.jobs().begin("export", "now", "");
        Labour export = Labour.on("export", (run, _) -> {
            Files.writeString(run.result("half.csv"), "half");
            for (long done = 0; ; done++) {
                run.progress(done, 0, "still going");
            }
        });
        fixture.start(List.of(export));
        awaitState(running, State.RUNNING);

        await().atMost(PATIENCE).until(() -> job(running).done() > 0);
        assertThat(fixture.jobs().cancel(running)).isTrue();

        awaitState(running, State.CANCELLED);
        assertThat(job(waiting).state()).isEqualTo(State.CANCELLED);
        assertThat(export.attempts).containsExactly("now:");
        assertThat(fixture.jobs().result(running)).isEmpty();
        assertThat(fixture.jobs().cancel(running)).isFalse();
        assertThat(fixture.jobs().cancel("no-such-job")).isFalse();
    }

    @Test
    void doesRecurringWorkByItselfWithoutFillingTheListOfWhatEnded() {
        Labour due = Labour.every(Duration.ofSeconds(5), "due");
        fixture.start(List.of(due));

        await().atMost(PATIENCE).until(() -> due.attempts.size() >= 2);
        assertThat(fixture.jobs().ended(10)).isEmpty();
    }

    @Test
    void knowsNoJobThatNobodyAskedFor() {
        assertThat(fixture.jobs().find("no-such-job")).isEmpty();
        assertThat(fixture.jobs().result("no-such-job")).isEmpty();
    }

    private void awaitState(String id, State state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(job(id).state()).isEqualTo(state));
    }

    private List<Job> unfinished(String work) {
        return fixture.jobs().unfinished().stream()
                .filter(job -> job.work().equals(work))
                .toList();
    }

    private Job job(String id) {
        return fixture.jobs().find(id).orElseThrow();
    }
}
