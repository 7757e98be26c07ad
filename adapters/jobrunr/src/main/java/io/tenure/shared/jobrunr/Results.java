package io.tenure.shared.jobrunr;

import io.tenure.shared.jobrunr.ResultArchive.Fetched;
import io.tenure.shared.jobs.Job;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that jobs have made, a directory per job. */
final class Results {

    /** How the name of a file ends that is still written or on its way here; no job may call its file so. */
    static final String PART = ".tenure-part";

    private static final int BLOCK = 1 << 16;

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

    /** A file that counts once it is published; a process that dies leaves no half of one. */
    Path create(String job, String fileName) {
        Path file = directory.resolve(job).resolve(fileName).normalize();
        if (!directory.resolve(job).equals(file.getParent()) || fileName.endsWith(PART)) {
            throw new IllegalArgumentException("A result is a plain file name, not '" + fileName + "'");
        }
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file.resolveSibling(fileName + PART), new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + file, failure);
        }
    }

    /** Makes the file of a job that is done count, here and on other nodes. */
    void publish(String job) throws IOException {
        for (Path part : all(directory.resolve(job))) {
            String name = part.getFileName().toString();
            if (name.endsWith(PART)) {
                Files.move(part, part.resolveSibling(name.substring(0, name.length() - PART.length())));
            }
        }
        for (Path file : list(directory.resolve(job))) {
            archive.keep(job, file);
        }
    }

    Optional<Path> find(String job) {
        if (list(directory.resolve(job)).isEmpty()) {
            fetch(job);
        }
        return list(directory.resolve(job)).stream().findFirst();
    }

    private void fetch(String job) {
        try {
            Optional<Fetched> fetched = archive.fetch(job, directory.resolve(job));
            if (fetched.isPresent()) {
                count(fetched.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot fetch the result of job " + job, failure);
        }
    }

    /** Not while the files here are looked through: what counts from then on would not be looked at. */
    private synchronized void count(Fetched fetched) throws IOException {
        try {
            if (archive.keeps(fetched)) {
                Files.move(
                        fetched.part(), fetched.part().resolveSibling(fetched.name()), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(fetched.part());
        }
    }

    void forget(String job) {
        archive.forget(job);
        forgetHere(job);
    }

    /**
     * Throws away the files in which one of some texts stands, but not those of jobs that are still writing them. First
     * from the archive, so that whoever fetches meanwhile either sees it gone or has a file here that is looked at.
     */
    void forgetNaming(Collection<String> texts, Set<String> unwritten) {
        archive.forgetNaming(texts);
        forgetNamingHere(texts, unwritten);
    }

    private synchronized void forgetNamingHere(Collection<String> texts, Set<String> unwritten) {
        all(directory).stream()
                .filter(Files::isDirectory)
                .map(job -> job.getFileName().toString())
                .filter(job -> !unwritten.contains(job) && names(job, texts))
                .forEach(this::forgetHere);
    }

    /** Whether one of some texts stands in a file of a job, on its way here or whole. */
    boolean names(String job, Collection<String> texts) {
        if (texts.isEmpty()) {
            return false;
        }
        for (Path file : all(directory.resolve(job))) {
            try (InputStream in = Files.newInputStream(file)) {
                if (holds(in, texts)) {
                    return true;
                }
            } catch (NoSuchFileException gone) {
                // Another thread has thrown it away.
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot read " + file, failure);
            }
        }
        return false;
    }

    static boolean holds(InputStream in, Collection<String> texts) throws IOException {
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        String before = "";
        for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
            String read = before + new String(block, StandardCharsets.ISO_8859_1);
            if (texts.stream().anyMatch(read::contains)) {
                return true;
            }
            before = read.substring(Math.max(0, read.length() - longest + 1));
        }
        return false;
    }

    private synchronized void forgetHere(String job) {
        try {
            for (Path file : all(directory.resolve(job))) {
                Files.deleteIfExists(file);
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
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot look into " + directory, failure);
        }
    }
}
