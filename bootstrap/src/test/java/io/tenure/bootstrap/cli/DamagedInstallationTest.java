package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.shared.ledger.LedgerInUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verify, backup and restore say and do when files are damaged or missing. */
class DamagedInstallationTest {

    private static final List<String> FILES = List.of("ledger.db", "keys.db", "ops.db");

    @TempDir
    private Path parent;

    private Path data;
    private Path backup;

    @BeforeEach
    void backUp() {
        data = parent.resolve("data");
        backup = parent.resolve("backup");
        try (Installation shop = Installation.open(data)) {
            for (int i = 0; i < 40; i++) {
                shop.register("Ada" + i);
            }
        }
        assertThat(CommandLineRun.of("backup", backup, "--data", data).exit()).isZero();
    }

    @Test
    void isVerifiedAndRestoredWithoutATraceInTheBackup() throws IOException {
        Map<String, Integer> before = contents(backup);

        CommandLineRun verify = CommandLineRun.of("verify", "--data", backup);
        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
        assertThat(restore("restored").exit()).isZero();

        assertThat(contents(backup)).isEqualTo(before).containsOnlyKeys(FILES);
        assertThat(contents(parent.resolve("restored"))).containsOnlyKeys(FILES);
        assertThat(CommandLineRun.of("verify", "--data", parent.resolve("restored"))
                        .out())
                .isEqualTo(verify.out());
    }

    @Test
    void isNamedByVerifyWhateverHasBecomeOfTheLedger() throws IOException {
        Path ledger = backup.resolve("ledger.db");
        byte[] whole = Files.readAllBytes(ledger);
        byte[] zeros = whole.clone();
        Arrays.fill(zeros, zeros.length / 2 / 4_096 * 4_096, zeros.length / 2 / 4_096 * 4_096 + 4_096, (byte) 0);
        for (byte[] damaged : List.of(
                new byte[0],
                Arrays.copyOf(whole, 100),
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, whole.length - 1),
                zeros,
                "no database".repeat(999).getBytes(StandardCharsets.UTF_8))) {
            Files.write(ledger, damaged);

            CommandLineRun verify = CommandLineRun.of("verify", "--data", backup);
            assertThat(verify.exit()).as(verify.err()).isEqualTo(TenureCommand.FOUND_WRONG);
            assertThat(verify.out())
                    .contains("The ledger is broken at position ")
                    .doesNotContain("in stream :");
            assertThat(verify.err()).doesNotContain("\tat ");
            CommandLineRun restored = restore("restored");
            assertThat(restored.exit()).as(restored.err()).isEqualTo(TenureCommand.FOUND_WRONG);
            assertThat(restored.out()).contains("The ledger is broken at position ");
            assertThat(parent.resolve("restored")).doesNotExist();
        }
        assertThat(contents(backup)).containsOnlyKeys(FILES);
    }

    @Test
    void isNotedByVerifyInTheFilesBesideTheLedger() throws IOException {
        for (String name : List.of("keys.db", "ops.db")) {
            Path file = backup.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));

            CommandLineRun verify = CommandLineRun.of("verify", "--data", backup);

            assertThat(verify.exit()).as(verify.err()).isEqualTo(TenureCommand.FOUND_WRONG);
            assertThat(verify.out()).contains("The ledger is intact", name, "damaged or cut short");
            Files.write(file, whole);
        }
    }

    @Test
    void isNotMadeWorseByCommandsWhenAFileIsMissing() throws IOException {
        for (String name : List.of("keys.db", "ops.db")) {
            for (Path directory : List.of(data, backup)) {
                Files.move(directory.resolve(name), parent.resolve(name));

                assertThat(CommandLineRun.of("verify", "--data", directory)).satisfies(verify -> {
                    assertThat(verify.exit()).isEqualTo(TenureCommand.FOUND_WRONG);
                    assertThat(verify.out()).contains("put " + name + " back from the backup");
                });
                refused(name, CommandLineRun.of("restore", directory, "--data", parent.resolve("restored")));
                refused(name, CommandLineRun.of("backup", parent.resolve("second"), "--data", directory));
                refused(name, CommandLineRun.of("accept-loss", "--data", directory));
                refused(name, CommandLineRun.of("user", "create", "li", "--role", "ADMIN", "--data", directory));
                refused(
                        name,
                        CommandLineRun.of("api-key", "create", "--name", "till", "--role", "POS", "--data", directory));

                assertThat(directory.resolve(name)).doesNotExist();
                assertThat(parent.resolve("restored")).doesNotExist();
                assertThat(parent.resolve("second")).doesNotExist();
                Files.move(parent.resolve(name), directory.resolve(name));
            }
        }
    }

    /** Copied while it works, the newest events are only in the write-ahead log. */
    @Test
    void isNoneInACopyOfAnInstallationThatWasKilled() throws IOException {
        Path killed = parent.resolve("killed");
        long head = copyWhileItWorks(killed);

        assertThat(CommandLineRun.of("restore", killed, "--data", parent.resolve("restored"))
                        .exit())
                .isZero();

        CommandLineRun verify = CommandLineRun.of("verify", "--data", parent.resolve("restored"));
        assertThat(verify.exit()).as(verify.out()).isZero();
        assertThat(verify.out()).contains("with " + head + " events");
        assertThat(contents(parent.resolve("restored"))).containsOnlyKeys(FILES);
    }

    /** A log that is damaged ends where the damage is: the events behind it are missed by the checkpoint beside it. */
    @Test
    void isNotedByVerifyInTheWriteAheadLog() throws IOException {
        Path killed = parent.resolve("killed");
        copyWhileItWorks(killed);
        Path log = killed.resolve("ledger.db-wal");
        byte[] whole = Files.readAllBytes(log);
        CommandLineRun intact = CommandLineRun.of("verify", "--data", killed);
        assertThat(intact.exit()).as(intact.out()).isZero();
        int found = 0;
        for (int at = 3; at < whole.length; at += Math.max(1, whole.length / 12)) {
            byte[] altered = whole.clone();
            altered[at] ^= (byte) 0xFF;
            Files.write(log, altered);
            Files.deleteIfExists(killed.resolve("ledger.db-shm"));

            CommandLineRun verify = CommandLineRun.of("verify", "--data", killed);

            if (!verify.out().equals(intact.out())) {
                assertThat(verify.exit()).as(verify.err()).isEqualTo(TenureCommand.FOUND_WRONG);
                assertThat(verify.out()).containsAnyOf("records are missing", "broken at position");
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void isNotSpreadOverADirectoryThatHoldsSomething() throws IOException {
        Path target = Files.createDirectory(parent.resolve("restored"));
        Path other = Files.writeString(target.resolve("notes.txt"), "mine");

        CommandLineRun restored = restore("restored");

        assertThat(restored.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(contents(target)).containsOnlyKeys("notes.txt");
        assertThat(other).hasContent("mine");
    }

    @Test
    void isNotWhatARestoreThatWasKilledLeft() throws IOException {
        Path target = parent.resolve("restored");
        Files.createDirectories(target.resolve("restoring"));
        Files.writeString(target.resolve("restoring").resolve("lock"), "");
        Files.writeString(target.resolve("restoring").resolve("ops.db"), "half");
        Files.writeString(target.resolve("restoring").resolve("ledger.db.partial"), "half");
        assertThat(restore("restored").exit()).isZero();
        assertThat(contents(target)).containsOnlyKeys(FILES);

        Path moving = parent.resolve("moving");
        Files.createDirectories(moving.resolve("restoring"));
        Files.move(target.resolve("keys.db"), moving.resolve("keys.db"));
        Files.move(target.resolve("ops.db"), moving.resolve("restoring").resolve("ops.db"));
        Files.move(target.resolve("ledger.db"), moving.resolve("restoring").resolve("ledger.db"));
        assertThat(restore("moving").exit()).isZero();
        assertThat(contents(moving)).containsOnlyKeys(FILES);

        Path other = parent.resolve("other");
        Files.createDirectories(other.resolve("restoring"));
        Path keys = Files.writeString(other.resolve("keys.db"), "mine");
        assertThat(restore("other").err()).contains("is not empty");
        assertThat(keys).hasContent("mine");
        Path notes = Files.move(keys, other.resolve("restoring").resolve("notes.txt"));
        assertThat(restore("other").err()).contains("is not empty");
        assertThat(notes).hasContent("mine");
    }

    @Test
    void isNotLeftByARestoreThatFailsAndNotMadeByTwoAtOnce() throws IOException {
        Path target = parent.resolve("restored");
        try (Restoring restoring = Restoring.into(target)) {
            CommandLineRun second = restore("restored");
            assertThat(second.exit()).isEqualTo(TenureCommand.WRONG_USE);
            assertThat(second.err())
                    .contains("Another restore or a server works on " + target)
                    .hasLineCount(1);

            Files.copy(backup.resolve("keys.db"), restoring.copy().keys());
            assertThatThrownBy(restoring::finish).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void isNotMadeWhereAServerStartsMeanwhileAndSpoilsNothingThere() throws IOException {
        Path target = parent.resolve("restored");
        try (Restoring restoring = Restoring.into(target)) {
            InstallationFiles.copy(new DataDirectory(backup), restoring.copy());
            assertThatThrownBy(() -> Installation.open(target)).isInstanceOf(LedgerInUse.class);
            CommandLineRun user = CommandLineRun.of("user", "create", "li", "--role", "ADMIN", "--data", target);
            assertThat(user.exit()).as(user.err()).isZero();
            assertThatThrownBy(restoring::finish).hasMessageContaining("ops.db").hasMessageContaining("nothing was");
        }
        assertThat(contents(target)).containsOnlyKeys("ops.db");
        assertThat(CommandLineRun.of("user", "create", "li", "--role", "ADMIN", "--data", target)
                        .err())
                .contains("li");
        try (Installation server = Installation.open(target)) {
            server.register("Grace");
            assertThat(restore("restored").err()).contains("is not empty");
            assertThat(server.core().ledger().head()).isPositive();
        }
    }

    /** Answers the head of the ledger that was copied, which a checkpoint vouches for. */
    private long copyWhileItWorks(Path to) throws IOException {
        Files.createDirectory(to);
        try (Installation shop = Installation.open(data)) {
            shop.register("Linus");
            shop.core().audit().watch().keep();
            shop.caughtUp();
            for (String name : FILES) {
                Files.copy(data.resolve(name), to.resolve(name));
                Files.copy(data.resolve(name + "-wal"), to.resolve(name + "-wal"));
            }
            return shop.core().ledger().head();
        }
    }

    private CommandLineRun restore(String to) {
        return CommandLineRun.of("restore", backup, "--data", parent.resolve(to));
    }

    private static void refused(String name, CommandLineRun run) {
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(run.err()).contains("no " + name).hasLineCount(1);
    }

    /** What is in the files of a directory. */
    private static Map<String, Integer> contents(Path directory) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
