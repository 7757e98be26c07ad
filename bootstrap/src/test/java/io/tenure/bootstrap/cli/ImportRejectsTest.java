package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the list of rejected lines may be written, which is asked before anything is recorded. */
class ImportRejectsTest {

    private static final String LINES = """
            order,at,customer
            1,yesterday,ada
            """;

    private static final String CORRECT = LINES.replace("yesterday", "2026-11-29T10:00:00Z");

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
            assertThat(run.err()).contains("cannot be written", "--rejects", "Nothing was imported");
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
    void goesWhenNothingOfTheSameFileIsRejectedAnyMore() throws IOException {
        Path list = Path.of("corrected.csv.rejects.csv");
        Path corrected = Files.writeString(directory.resolve("corrected.csv"), LINES);
        Path namesake = Files.writeString(
                Files.createDirectory(directory.resolve("other")).resolve("corrected.csv"), CORRECT);
        try {
            assertThat(importedHere(corrected).exit()).isOne();
            assertThat(list).content().startsWith("line,code,reason,\"original of " + corrected + "\"");
            Files.writeString(corrected, CORRECT);

            for (CommandLineRun other : List.of(
                    importedHere(namesake),
                    importedHere(corrected, "--dry-run"),
                    importedHere(corrected, "--rejects", list))) {
                assertThat(other.exit()).as(other.err()).isZero();
                assertThat(other.err()).contains("No line is rejected; " + list + " is left from before");
                assertThat(list).exists();
            }
            CommandLineRun last = importedHere(corrected);
            assertThat(last.exit()).isZero();
            assertThat(last.err()).doesNotContain("is left");
            assertThat(list).doesNotExist();
        } finally {
            Files.deleteIfExists(list);
        }
    }

    @Test
    void isNotAskedForByADryRunUnlessThereIsSomethingToList() throws IOException {
        Path list = Files.createDirectory(Path.of("till.csv.rejects.csv"));
        try {
            CommandLineRun found = importedHere(file, "--dry-run");
            assertThat(found.exit()).isEqualTo(TenureCommand.FOUND_WRONG);
            assertThat(found.out()).contains("It adds up").doesNotContain("their reasons are in");
            assertThat(found.err()).contains("Cannot write the list of rejected lines", "--rejects");
            Files.writeString(file, CORRECT);

            assertThat(importedHere(file, "--dry-run").exit()).isZero();
        } finally {
            Files.delete(list);
        }
    }

    @Test
    void comesAfterTheMappingIsNamed() {
        assertThat(imported(directory.resolve("rejects.csv")).err()).startsWith("Mapping: the file " + mapping);
        assertThat(CommandLineRun.of("import", directory.resolve("none.csv"), "--mapping", "cdnow.yaml", "--dry-run")
                        .err())
                .startsWith("Mapping: the shipped cdnow");
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

    private CommandLineRun importedHere(Path file, Object... options) {
        List<Object> words = new ArrayList<>(List.of("import", file, "--mapping", mapping));
        words.addAll(List.of("--data", directory.resolve("data")));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray());
    }
}
