package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jobrunr.storage.JobRunrMetadata;
import org.jobrunr.storage.StorageProvider;

/** How far jobs had come when they ended; JobRunr itself forgets that at the end. */
final class Outcomes {

    private static final String NAME = "outcome";

    private final StorageProvider storage;
    private final InstantSource clock;

    Outcomes(StorageProvider storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    void note(String job, Progress progress) {
        storage.saveMetadata(new JobRunrMetadata(NAME, job, progress.stored()));
    }

    Optional<Progress> find(String job) {
        return Optional.ofNullable(storage.getMetadata(NAME, job)).map(outcome -> Progress.of(outcome.getValue()));
    }

    void forgetOld() {
        Instant oldest = clock.instant().minus(Duration.ofDays(Job.DAYS_KEPT));
        storage.getMetadata(NAME).stream()
                .filter(outcome -> outcome.getCreatedAt().isBefore(oldest))
                .forEach(outcome -> storage.deleteMetadata(NAME, outcome.getOwner()));
    }
}
