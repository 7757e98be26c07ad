package io.tenure.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.yaml.YamlProgrammeFiles;
import io.tenure.shared.cel.CelRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples in docs/loyalty: a programme, and what its rules make of a member's days. */
class WorkedExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "loyalty");

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsItIsWritten(Path file) throws Exception {
        String text = Files.readString(file);
        Example example = new Example(programme(text));
        List<String> rows = text.lines().filter(line -> line.startsWith("| 2")).toList();
        assertThat(rows).hasSizeGreaterThan(5);
        for (String row : rows) {
            List<String> cells =
                    Stream.of(row.split("\\|", -1)).map(String::strip).toList();
            assertThat(example.after(cells.get(1), cells.get(2))).as(row).isEqualTo(cells.subList(3, cells.size() - 1));
        }
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(3);
            return found;
        }
    }

    private static Programme programme(String text) throws ProgrammeInvalid {
        String yaml = text.substring(text.indexOf("```yaml") + 8, text.lastIndexOf("```"));
        String name = yaml.lines().findFirst().orElseThrow().substring("name: ".length());
        return new YamlProgrammeFiles(new CelRules()).read(new ProgrammeVersion(name, 1), yaml);
    }
}
