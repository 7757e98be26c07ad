package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the list of rejected lines may be written, which is asked before anything is recorded. */
class ImportRejectsTest {

    private static final String LINES = """
            order,at,customer
            1,yesterday,ada
            """;

    private static final String MAPPING = """
            name: Till
            source: till
            interaction:
              externalId: order
              occurredAt: { column: at, zone: UTC }
              channel: { value: STORE }
              direction: { value: INBOUND }
              kinds:
                - { kind: VISIT }
            customer:
              externalId: customer
              kind: { value: PERSON }
            """;

    @TempDir
    private Path directory;

    private Path file;
    private Path mapping;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("till.csv"), LINES);
        mapping = Files.writeString(directory.resolve("till.yaml"), MAPPING);
    }

    @Test
    void isAFileOfItsOwn() throws IOException {
        Path list = directory.resolve("rejects.csv");

        assertThat(imported(list).exit()).isOne();
        assertThat(imported(list).exit()).isOne();

        assertThat(list).content().contains("bad-date", "1,yesterday,ada");
    }

    @Test
    void isNeitherTheFileThatIsImportedNorItsMapping() {
        Path bent = directory.resolve("elsewhere").resolve("..").resolve("till.csv");

        refused(file, "would replace");
        refused(directory.resolve(".").resolve("till.csv"), "would replace");
        refused(mapping, "would replace");
        refused(bent, "cannot be written");

        assertThat(file).hasContent(LINES);
        assertThat(mapping).hasContent(MAPPING);
    }

    @Test
    void isInADirectoryThatIsThere() {
        refused(directory.resolve("missing").resolve("rejects.csv"), "cannot be written");
        refused(directory, "cannot be written");
    }

    private void refused(Path list, String why) {
        CommandLineRun run = imported(list);
        assertThat(run.err()).contains(why, list.getFileName().toString()).doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    private CommandLineRun imported(Path list) {
        return CommandLineRun.of(
                "import", file, "--mapping", mapping, "--rejects", list, "--data", directory.resolve("data"));
    }
}
