package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.sealing.SubjectKeysContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSubjectKeysTest extends SubjectKeysContract {

    @TempDir
    Path directory;

    private @Nullable SqliteSubjectKeys opened;

    @Override
    protected SubjectKeyStore open() {
        SqliteSubjectKeys file = SqliteSubjectKeys.open(directory.resolve("keys.db"));
        opened = file;
        return file;
    }

    @Override
    protected void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void leavesNoByteOfADestroyedKeyInAnyFile() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            keys.keep("subject" + (i * 7919 % 1_000), bytes("material-of-%04d-is-secret".formatted(i * 7919 % 1_000)));
        }
        assertThat(filesContaining("material-of-0420-is-secret")).isNotEmpty();
        for (int i = 0; i < 1_000; i += 40) {
            keys.destroy("subject" + i);
        }
        for (int i = 0; i < 1_000; i += 40) {
            assertThat(filesContaining("material-of-%04d-is-secret".formatted(i)))
                    .isEmpty();
        }
        assertThat(keys.find("subject1")).contains(bytes("material-of-0001-is-secret"));
    }

    @Test
    void losesNoKeyOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.in(directory);
                SqliteSubjectKeys full = SqliteSubjectKeys.open(disk.path("keys.db"))) {
            Path filler = disk.fill(disk.room() - (200 << 10));
            int kept = fill(full);
            assertThat(full.find("subject" + kept)).isEmpty();
            for (int i = 0; i < kept; i++) {
                assertThat(full.find("subject" + i)).contains(bytes("key" + i));
            }
            Files.delete(filler);
            assertThat(full.keep("subject" + kept, bytes("late"))).isEqualTo(bytes("late"));
            full.destroy("subject0");
            assertThat(full.find("subject0")).isEmpty();
            assertThat(full.find("subject1")).contains(bytes("key1"));
        }
    }

    /** Answers how many were kept before the disk was full. */
    private static int fill(SubjectKeyStore store) {
        for (int i = 0; i < 10_000; i++) {
            try {
                store.keep("subject" + i, bytes("key" + i));
            } catch (LedgerFailure full) {
                assertThat(full).hasMessageContaining("keys.db").hasMessageContaining("disk is full");
                return i;
            }
        }
        throw new AssertionError("The disk never was full");
    }

    @Test
    void isReadableByItsOwnerAloneLogIncluded() throws IOException {
        keys.keep("anna", bytes("first"));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    private List<Path> filesContaining(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
