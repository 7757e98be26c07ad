package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.sealing.SubjectErased;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSubjectKeysTest {

    @TempDir
    Path directory;

    private SqliteSubjectKeys keys;

    @BeforeEach
    void open() {
        keys = SqliteSubjectKeys.open(directory.resolve("keys.db"));
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void keepsTheFirstKeyOfASubject() {
        assertThat(keys.find("anna")).isEmpty();
        assertThat(keys.keep("anna", bytes("first"))).isEqualTo(bytes("first"));
        assertThat(keys.keep("anna", bytes("second"))).isEqualTo(bytes("first"));
        close();
        open();
        assertThat(keys.find("anna")).contains(bytes("first"));
    }

    @Test
    void givesRacersTheSameKey() throws Exception {
        Set<String> kept = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<byte[]>> racers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                byte[] offered = bytes("offer" + i);
                racers.add(threads.submit(() -> keys.keep("anna", offered)));
            }
            for (Future<byte[]> racer : racers) {
                kept.add(new String(racer.get(), UTF_8));
            }
        }
        assertThat(kept).hasSize(1);
    }

    @Test
    void neverGivesAnErasedSubjectAKeyAgain() {
        keys.keep("anna", bytes("first"));
        keys.destroy("anna");
        keys.destroy("anna");
        keys.destroy("never seen");
        assertThat(keys.find("anna")).isEmpty();
        for (String erased : List.of("anna", "never seen")) {
            assertThatThrownBy(() -> keys.keep(erased, bytes("again"))).isInstanceOf(SubjectErased.class);
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
    void keepsASecretOfTheInstallationUnderItsName() {
        assertThat(keys.installationSecret("fingerprint", bytes("one"))).isEqualTo(bytes("one"));
        assertThat(keys.installationSecret("fingerprint", bytes("two"))).isEqualTo(bytes("one"));
        assertThat(keys.installationSecret("other", bytes("three"))).isEqualTo(bytes("three"));
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

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
