package io.tenure.shared.jobrunr;

import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;
import static org.jobrunr.storage.Paging.AmountBasedList.ascOnUpdatedAt;
import static org.jobrunr.storage.Paging.AmountBasedList.descOnUpdatedAt;

import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobrunr.jobs.JobId;
import org.jobrunr.jobs.RecurringJob;
import org.jobrunr.jobs.filters.RetryFilter;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.jspecify.annotations.Nullable;

/** Background work on JobRunr, in a file or in a database that several nodes share. No dashboard, no port. */
public final class JobRunrJobs implements Jobs, AutoCloseable {

    static final int MOST = 1_000;
    private static final int RETRIES = 5;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final List<StateName> UNFINISHED =
            List.of(StateName.PROCESSING, StateName.ENQUEUED, StateName.SCHEDULED);
    private static final List<StateName> ENDED = List.of(StateName.SUCCEEDED, StateName.FAILED, StateName.DELETED);

    private final JsonMapper json = new Jackson3JsonMapper();
    private final Place place;
    private final StorageProvider storage;
    private final JobRequestScheduler scheduler;
    private final Results results;
    private final Outcomes outcomes;
    private final Runs runs;
    private final InstantSource clock;
    private @Nullable WatchedServer server;

    JobRunrJobs(Place place, Path resultDirectory, InstantSource clock) {
        this.place = place;
        this.clock = clock;
        storage = place.storage();
        storage.setJobMapper(new JobMapper(json));
        scheduler = new JobRequestScheduler(storage);
        results = new Results(resultDirectory, place.archive(), clock);
        outcomes = new Outcomes(storage, clock);
        runs = new Runs(results, outcomes);
    }

    /**
     * Opens the jobs; none is done before {@link #start}.
     *
     * @param results the directory for the files that jobs make
     */
    public static JobRunrJobs open(Path file, Path results, InstantSource clock) {
        return new JobRunrJobs(Place.file(file), results, clock);
    }

    /**
     * Opens the jobs of several nodes, which share the work.
     *
     * @param uri names a database on a MongoDB server
     * @param results the directory of this node for the files that jobs make
     */
    public static JobRunrJobs onMongoDb(String uri, Path results, InstantSource clock) {
        return new JobRunrJobs(Place.database(uri), results, clock);
    }

    /** Begins to do what waits, what an earlier process left half done, and what recurs. */
    public synchronized void start(List<Work> works) {
        Map<String, Work> byName = new HashMap<>();
        Stream.concat(works.stream(), Stream.of(new Forgetting(results, outcomes)))
                .forEach(work -> byName.put(work.name(), work));
        if (!place.shared()) {
            new LeftOver(storage, RETRIES).takeUpAgain();
        }
        recur(byName);
        TaskHandler handler = new TaskHandler(byName, runs);
        BackgroundJobServer started = new BackgroundJobServer(
                storage,
                json,
                new OneHandler(handler),
                usingStandardBackgroundJobServerConfiguration()
                        .andName("tenure")
                        .andPollInterval(POLL)
                        .andWorkerCount(Math.max(2, Runtime.getRuntime().availableProcessors()))
                        .andDeleteSucceededJobsAfter(Duration.ofDays(Job.DAYS_KEPT))
                        .andPermanentlyDeleteDeletedJobsAfter(Duration.ofDays(Job.DAYS_KEPT))
                        .andInterruptJobsAwaitDurationOnStopBackgroundJobServer(STOP));
        started.setJobFilters(List.of(new RetryFilter(RETRIES), new ForgetsWhatRecurs(storage)));
        server = new WatchedServer(started, POLL);
        server.start();
    }

    private void recur(Map<String, Work> works) {
        storage.getRecurringJobs().stream()
                .map(RecurringJob::getId)
                .filter(id ->
                        Optional.ofNullable(works.get(id)).flatMap(Work::every).isEmpty())
                .forEach(storage::deleteRecurringJob);
        works.values().forEach(work -> work.every()
                .ifPresent(every ->
                        scheduler.scheduleRecurrently(work.name(), every, new Task(work.name(), work.name(), ""))));
    }

    @Override
    public synchronized String begin(String work, String key, String input) {
        return unfinished().stream()
                .filter(job -> job.work().equals(work) && job.key().equals(key))
                .map(Job::id)
                .findFirst()
                .orElseGet(() -> enqueue(new Task(work, key, input)));
    }

    private String enqueue(Task task) {
        JobId id = StorageFailures.changed(() -> scheduler.enqueue(nextId(task), task));
        Optional.ofNullable(server).ifPresent(WatchedServer::look);
        return id.toString();
    }

    /**
     * Two nodes that begin the same at once find the same id, and so make one job. The day keeps an id from coming
     * again once its job is forgotten: what a job has brought about may be known by it for good.
     */
    private UUID nextId(Task task) {
        String today =
                task.work() + "\n" + task.key() + "\n" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "\n";
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> UUID.nameUUIDFromBytes((today + n).getBytes(StandardCharsets.UTF_8)))
                .filter(id -> stored(id.toString()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<Job> find(String id) {
        return StorageFailures.read(() -> stored(id).map(this::read));
    }

    @Override
    public List<Job> unfinished() {
        return UNFINISHED.stream()
                .flatMap(state -> StorageFailures.read(() -> storage.getJobList(state, ascOnUpdatedAt(MOST))).stream())
                .filter(job -> job.getRecurringJobId().isEmpty() || job.hasState(StateName.PROCESSING))
                .map(this::read)
                .sorted(Comparator.comparing(Job::requested).thenComparing(Job::id))
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Job> ended(int limit) {
        return ENDED.stream()
                .flatMap(state -> StorageFailures.read(() -> storage.getJobList(state, descOnUpdatedAt(MOST))).stream())
                .filter(job -> job.getRecurringJobId().isEmpty() || job.hasState(StateName.FAILED))
                .map(this::read)
                .sorted(Comparator.comparing(Job::ended, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Job::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean cancel(String id) {
        Optional<JobRunrRun> running = runs.find(id);
        if (running.isPresent()) {
            running.get().cancel();
            return true;
        }
        return find(id).filter(job -> !job.state().ended()).isPresent()
                && StorageFailures.changed(() -> {
                    scheduler.delete(UUID.fromString(id), "Cancelled");
                    return true;
                });
    }

    @Override
    public Optional<Path> result(String id) {
        return find(id).filter(job -> job.state() == Job.State.DONE)
                .flatMap(job -> StorageFailures.read(() -> results.find(id)));
    }

    /**
     * Throws away the files in which one of some texts stands, such as the id of a customer; a job that is writing one
     * is done once more. What other nodes have on their own disks they keep as long as any. Every file is read in full.
     *
     * @param texts in ASCII
     */
    public void forgetResultsNaming(Collection<String> texts) {
        StorageFailures.read(() -> runs.forgetNaming(texts));
    }

    private Optional<org.jobrunr.jobs.Job> stored(String id) {
        return StorageFailures.read(() -> {
            try {
                return Optional.of(storage.getJobById(UUID.fromString(id)));
            } catch (JobNotFoundException | IllegalArgumentException unknown) {
                return Optional.empty();
            }
        });
    }

    private Job read(org.jobrunr.jobs.Job job) {
        String id = job.getId().toString();
        Progress progress = runs.find(id)
                .map(JobRunrRun::progress)
                .or(() -> StorageFailures.read(() -> outcomes.find(id)))
                .orElse(Progress.NONE);
        return JobForm.read(job, progress);
    }

    @Override
    public synchronized void close() {
        Optional.ofNullable(server).ifPresent(WatchedServer::close);
        scheduler.shutdown();
        storage.close();
        place.closing().run();
    }
}
