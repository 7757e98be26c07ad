package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy holds the keys of all personal data: it is as private as what it was copied from. */
class BackupCommandTest {

    @TempDir
    private Path parent;

    @Test
    void leavesItsFilesToTheirOwnerAloneInADirectoryThatOthersMayLookInto() throws IOException {
        Path data = parent.resolve("data");
        try (Installation shop = Installation.open(data)) {
            shop.register("Ada");
        }
        Path backup = openToAll("backup");
        Path restored = openToAll("restored");

        assertThat(CommandLineRun.of("backup", backup, "--data", data).exit()).isZero();
        assertThat(permissions(backup)).hasSizeGreaterThanOrEqualTo(3).containsOnly("rw-------");
        Files.setPosixFilePermissions(backup.resolve("keys.db"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(CommandLineRun.of("restore", backup, "--data", restored).exit())
                .isZero();

        assertThat(permissions(restored)).hasSizeGreaterThanOrEqualTo(3).containsOnly("rw-------");
    }

    @Test
    void saysWithWhatADatabaseIsBackedUp() {
        CommandLineRun backup =
                CommandLineRun.of("backup", parent.resolve("backup"), "--mongodb", "mongodb://user:secret@db/tenure");

        assertThat(backup.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(backup.err())
                .contains("mongodump --oplog", "tenure migrate")
                .doesNotContain("secret", "There is no ledger");
    }

    private Path openToAll(String name) throws IOException {
        return Files.createDirectory(
                parent.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    private static List<String> permissions(Path directory) throws IOException {
        List<String> permissions = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return permissions;
    }
}
