package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.bench.Bench;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

    @TempDir
    private Path place;

    @Test
    void printsEveryFigureBesideItsBar() throws Exception {
        var out = new StringWriter();
        var command = TenureCommand.commandLine().setOut(new PrintWriter(out));

        int exit = command.execute("bench", "--json", "--tiny", "--place", place.toString());

        assertThat(exit).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        List<JsonNode> figures = report.get("figures").valueStream().toList();
        assertThat(figures)
                .extracting(figure -> figure.get("name").asString())
                .containsExactlyElementsOf(Bench.names());
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.get("value").asDouble()).isPositive();
            assertThat(figure.get("bar").asString()).isNotEmpty();
            assertThat(figure.get("met").isBoolean()).isTrue();
        });
        assertThat(report.get("machine").get("processors").asInt()).isPositive();
        assertThat(place).isEmptyDirectory();
    }
}
