package io.tenure.bootstrap;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an installation keeps its files; each file is named for what losing it would mean. */
public record DataDirectory(Path path) {

    /**
     * Makes the directory when there is none, for its owner alone.
     *
     * @throws LedgerFailure when it cannot be made
     */
    public static DataDirectory create(Path path) {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataDirectory(path);
        } catch (IOException e) {
            throw new LedgerFailure("Cannot make the data directory " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * The directory, which must hold a ledger already.
     *
     * @throws LedgerFailure when it does not
     */
    public static DataDirectory existing(Path path) {
        DataDirectory directory = new DataDirectory(path);
        if (Files.notExists(directory.ledger())) {
            throw new LedgerFailure("There is no ledger in " + path.toAbsolutePath()
                    + ": name the right directory with --data, or begin one with `tenure serve` or `tenure import`");
        }
        return directory;
    }

    /**
     * The directory, which must hold nothing yet.
     *
     * @throws LedgerFailure when it holds something, or cannot be made
     */
    public static DataDirectory empty(Path path) {
        DataDirectory directory = create(path);
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new LedgerFailure(path.toAbsolutePath() + " is not empty; name a new directory");
            }
        } catch (IOException e) {
            throw new LedgerFailure("Cannot look into " + path + ": " + e.getMessage(), e);
        }
        return directory;
    }

    /**
     * The directory, which must hold everything that cannot be made again.
     *
     * @throws LedgerFailure when it does not
     */
    public static DataDirectory whole(Path path) {
        DataDirectory directory = existing(path);
        directory.lacking().ifPresent(lacking -> {
            throw new LedgerFailure(lacking);
        });
        return directory;
    }

    /** What a directory with a ledger lacks beside it, and what to do; empty when it lacks nothing. */
    public Optional<String> lacking() {
        if (Files.notExists(keys())) {
            return Optional.of("There is a ledger but no keys.db in " + path.toAbsolutePath()
                    + ": put keys.db back from the backup; without it no personal data in the ledger can be read");
        }
        return Files.exists(ops())
                ? Optional.empty()
                : Optional.of("There is a ledger but no ops.db in " + path.toAbsolutePath()
                        + ": put ops.db back from the backup. Only where none can be found: `tenure serve` begins a new"
                        + " one, without users, API keys and checkpoints");
    }

    /**
     * Refuses a ledger that has lost its keys: new ones would open nothing that is in it.
     *
     * @throws LedgerFailure when there is a ledger but no key store
     */
    void requireKeysOfLedger() {
        if (Files.exists(ledger()) && Files.notExists(keys())) {
            throw new LedgerFailure(lacking().orElseThrow());
        }
    }

    /** The truth. */
    public Path ledger() {
        return path.resolve("ledger.db");
    }

    /** The keys of personal data: without them it is unreadable. */
    public Path keys() {
        return path.resolve("keys.db");
    }

    /** Users, API keys, access log, progress of policies. */
    public Path ops() {
        return path.resolve("ops.db");
    }

    /** Background work that waits, runs or has ended. */
    public Path jobs() {
        return path.resolve("jobs.db");
    }

    /** The files that background work has made. */
    public Path results() {
        return path.resolve("results");
    }

    /** Read models, rebuildable. */
    public Path views() {
        return path.resolve("views.db");
    }
}
