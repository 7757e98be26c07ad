package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
    void isAskedForAlsoWhereItIsNotNamed() throws IOException {
        Path list = Files.createDirectory(Path.of(file.getFileName() + ".rejects.csv"));
        try {
            CommandLineRun run =
                    CommandLineRun.of("import", file, "--mapping", mapping, "--data", directory.resolve("data"));

            assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
            assertThat(run.err()).contains("cannot be written", "Nothing was imported");
            assertThat(directory.resolve("data")).doesNotExist();
        } finally {
            Files.delete(list);
        }
    }

    @Test
    void doesNotKeepTheSummaryBackWhenItCannotBeWritten() {
        Path full = Path.of("/dev/full");
        assumeThat(Files.isWritable(full)).isTrue();

        CommandLineRun run = imported(full);

        assertThat(run.exit()).isEqualTo(TenureCommand.FOUND_WRONG);
        assertThat(run.out()).contains("It adds up").doesNotContain("are in /dev/full");
        assertThat(run.err()).contains("Cannot write the list of rejected lines /dev/full");
    }

    @Test
    void goesWhenNothingIsRejectedAnyMoreUnlessItIsSomethingElse() throws IOException {
        Path list = directory.resolve("rejects.csv");
        assertThat(imported(list).exit()).isOne();
        Path other = Files.writeString(directory.resolve("other.csv"), "order,reason\r\n");
        Files.writeString(file, LINES.replace("yesterday", "2026-11-29T10:00:00Z"));

        assertThat(imported(other).exit()).isZero();
        assertThat(other).exists();
        assertThat(list).exists();
        assertThat(imported(list).exit()).isZero();
        assertThat(list).doesNotExist();
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
