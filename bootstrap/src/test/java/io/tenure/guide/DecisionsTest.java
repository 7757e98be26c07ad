package io.tenure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The index of decisions lists each of them. */
class DecisionsTest {

    private static final Path DECISIONS = Path.of("../docs/adr");
    private static final Pattern TITLE = Pattern.compile("# (\\d+)\\. (.+)");

    @Test
    void areListedByNumberWithTheirTitles() throws IOException {
        List<String> rows = new ArrayList<>();
        try (var files = Files.list(DECISIONS)) {
            for (Path file : files.filter(DecisionsTest::isDecision).sorted().toList()) {
                Matcher title = TITLE.matcher(Files.readAllLines(file).getFirst());
                assertThat(title.matches()).as(file.toString()).isTrue();
                assertThat(Integer.parseInt(file.getFileName().toString().substring(0, 4)))
                        .isEqualTo(Integer.parseInt(title.group(1)));
                rows.add("| %s | [%s](%s) |".formatted(title.group(1), title.group(2), file.getFileName()));
            }
        }

        assertThat(Files.readAllLines(DECISIONS.resolve("README.md")))
                .as("docs/adr/README.md")
                .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| Number"))
                .isEqualTo(rows);
    }

    private static boolean isDecision(Path file) {
        String name = file.getFileName().toString();
        return name.matches("\\d{4}-.*\\.md") && !name.startsWith("0000");
    }
}
