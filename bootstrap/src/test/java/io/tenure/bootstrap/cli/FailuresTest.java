package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What the user reads when a command fails. */
class FailuresTest {

    @Test
    void tellDisksAndFilesInOneSentence() {
        assertThat(told(new NoSuchFileException("/no/place"))).contains("There is no file or directory /no/place");
        assertThat(told(new AccessDeniedException("/root/x"))).contains("may not read or write /root/x");
        assertThat(told(new IOException("No space left on device"))).contains("No space left on device");
        assertThat(told(new UncheckedIOException(new IOException("Broken pipe"))))
                .contains("Broken pipe")
                .doesNotContain("IOException");
        assertThat(told(new UncheckedIOException("Cannot make a temporary directory", new NoSuchFileException("/tmp"))))
                .contains("Cannot make a temporary directory", "/tmp");
    }

    @Test
    void tellAFaultOfOursWithWhereItIs() {
        var err = new StringWriter();

        new Failures()
                .handleExecutionException(
                        new IllegalStateException("odd"),
                        TenureCommand.commandLine().setErr(new PrintWriter(err, true)),
                        null);

        assertThat(err.toString()).contains("odd", "\tat ");
    }

    private static String told(Exception failure) {
        var err = new StringWriter();

        int exit = new Failures()
                .handleExecutionException(
                        failure, TenureCommand.commandLine().setErr(new PrintWriter(err, true)), null);

        assertThat(exit).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(err.toString()).hasLineCount(1).doesNotContain("\tat ");
        return err.toString();
    }
}
