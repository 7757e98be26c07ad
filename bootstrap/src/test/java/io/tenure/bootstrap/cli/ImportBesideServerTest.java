package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportBesideServerTest {

    @Test
    void isRefusedBeforeTheFileIsRead(@TempDir Path directory) {
        try (Installation _ = Installation.open(directory)) {
            CommandLineRun run = CommandLineRun.of(
                    "import", directory.resolve("none.csv"), "--mapping", "cdnow", "--data", directory);

            assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
            assertThat(run.err()).contains("A server or another command works on " + directory);
        }
    }
}
