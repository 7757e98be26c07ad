package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that jobs have made, a directory per job. */
final class Results {

    /** How the name of a file ends that is still on its way here; no job may call its file so. */
    static final String PART = ".tenure-part";

    private final Path directory;
    private final ResultArchive archive;
    private final InstantSource clock;

    Results(Path directory, ResultArchive archive, InstantSource clock) {
        this.directory = directory;
        this.archive = archive;
        this.clock = clock;
    }

    void forgetOld() {
        Instant oldest = clock.instant().minus(Duration.ofDays(Job.DAYS_KEPT));
        list(directory).stream()
                .filter(job -> modified(job).isBefore(oldest))
                .forEach(job -> forgetHere(job.getFileName().toString()));
        archive.forgetBefore(oldest);
    }

    Path create(String job, String fileName) {
        Path file = directory.resolve(job).resolve(fileName).normalize();
        if (!directory.resolve(job).equals(file.getParent()) || fileName.endsWith(PART)) {
            throw new IllegalArgumentException("A result is a plain file name, not '" + fileName + "'");
        }
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + file, failure);
        }
    }

    /** Makes the file of a job that is done known to other nodes. */
    void publish(String job) throws IOException {
        for (Path file : list(directory.resolve(job))) {
            archive.keep(job, file);
        }
    }

    Optional<Path> find(String job) {
        if (list(directory.resolve(job)).isEmpty()) {
            try {
                archive.fetch(job, directory.resolve(job));
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot fetch the result of job " + job, failure);
            }
        }
        return list(directory.resolve(job)).stream().findFirst();
    }

    void forget(String job) {
        archive.forget(job);
        forgetHere(job);
    }

    private void forgetHere(String job) {
        try {
            for (Path file : all(directory.resolve(job))) {
                Files.delete(file);
            }
            Files.deleteIfExists(directory.resolve(job));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + directory.resolve(job), failure);
        }
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot look at " + path, failure);
        }
    }

    /** Those that are whole. */
    private static List<Path> list(Path directory) {
        return all(directory).stream()
                .filter(file -> !file.toString().endsWith(PART))
                .toList();
    }

    private static List<Path> all(Path directory) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot look into " + directory, failure);
        }
    }
}
