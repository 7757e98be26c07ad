package io.tenure.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    void keepsEveryKeyOfTheOneThatComesFirstWhenTwoStartInItAtOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            DataDirectory directory = DataDirectory.create(parent.resolve("data" + round));
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Optional<byte[]>> start = () -> {
                together.await();
                try (FileStore store = FileStore.open(directory, Clock.systemUTC())) {
                    return Optional.of(store.keys().keep("ada", new byte[] {1, 2, 3}));
                } catch (LedgerInUse other) {
                    return Optional.empty();
                }
            };
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                assertThat(two.invokeAll(List.of(start, start)))
                        .anySatisfy(each -> assertThat(each.get()).isPresent());
            }
            try (FileStore store = FileStore.open(directory, Clock.systemUTC())) {
                assertThat(store.keys().find("ada")).as("round %d", round).isPresent();
            }
        }
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
