package io.tenure.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        DataDirectory directory = DataDirectory.create(parent.resolve("data"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesALedgerThatHasLostItsKeysAndMakesNoNewOnes() throws IOException {
        DataDirectory directory = DataDirectory.create(parent.resolve("data"));
        Core.open(directory, Clock.systemUTC()).close();
        Files.delete(directory.keys());

        assertThatThrownBy(() -> Core.open(directory, Clock.systemUTC()))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("keys.db")
                .hasMessageContaining("backup");
        assertThat(directory.keys()).doesNotExist();
    }

    @Test
    void namesADirectoryWithoutALedger() {
        assertThatThrownBy(() -> DataDirectory.existing(parent))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("--data");
    }

    @Test
    void writesNoBackupOverSomethingElse() throws IOException {
        Files.writeString(parent.resolve("precious.txt"), "mine");

        assertThatThrownBy(() -> DataDirectory.empty(parent))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("not empty");
    }
}
