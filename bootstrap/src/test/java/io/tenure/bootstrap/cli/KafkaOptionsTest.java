package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaOptionsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kafka localhost:1",
                "--kafka-events tenure.events",
                "--kafka-interactions tenure.interactions",
                "--kafka localhost:1 --kafka-interactions tenure.interactions --kafka-personal-data"
            })
    void refusesOptionsThatMakeNoSenseTogether(String options) {
        var data = directory.resolve("data");

        var run = CommandLineRun.of(
                Stream.concat(Stream.of("serve", "--data", data.toString()), Stream.of(options.split(" ", -1)))
                        .toArray());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--kafka-");
        assertThat(data).doesNotExist();
    }
}
