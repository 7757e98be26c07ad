package io.tenure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.cli.TenureCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code tenure}. */
class ScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"test", "format", "docs", "image"})
    void explainsItsOwnCommandsWithoutDoingThem(String command) throws Exception {
        for (String help : new String[] {"--help", "-h"}) {
            Process script = new ProcessBuilder("bash", "../tenure", command, help)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(script.exitValue()).isZero();
            assertThat(said).startsWith("Usage: ./tenure " + command);
            assertThat(said.lines().count()).isBetween(2L, 5L);
        }
    }

    @Test
    void hasNoCommandThatTheReadmeDoesNotName() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        assertThat(TenureCommand.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(readme).containsPattern("`" + command + "`|\\./tenure " + command));
    }
}
