package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tenure.bootstrap.WireServer;
import io.tenure.bootstrap.bench.Bench;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

    /** A heap weighed among other tests may have shrunk, and nodes need not have been in each other's way. */
    private static final Set<String> MAY_BE_NONE = Set.of("facts-memory", "mongodb-conflicts-3-nodes");

    @TempDir
    private Path place;

    @Test
    void printsEveryFigureBesideItsBar() throws Exception {
        List<JsonNode> figures = figures();

        assertThat(names(figures)).containsExactlyElementsOf(Bench.HERE.names());
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void measuresNodesOnAMongoDbServerBesideWhateverItHolds() throws Exception {
        String uri = WireServer.ADDRESS + "/tenure";

        List<JsonNode> figures = figures("--mongodb", uri);

        assertThat(names(figures))
                .containsExactlyElementsOf(Bench.onMongoDb(uri).names());
        try (MongoClient client = MongoClients.create(uri)) {
            assertThat(client.listDatabaseNames()).noneMatch(name -> name.contains("bench"));
        }
    }

    @Test
    void saysWhichFiguresThereAre() {
        var err = new StringWriter();
        var command = TenureCommand.commandLine().setErr(new PrintWriter(err));

        assertThat(command.execute("bench", "--only", "replay,nonsense")).isEqualTo(2);

        assertThat(err.toString()).contains("nonsense").contains("commands-64-at-once");
    }

    @Test
    void saysThatTheDirectoryToMeasureInIsMissing() {
        var err = new StringWriter();
        var command = TenureCommand.commandLine().setErr(new PrintWriter(err));
        Path missing = place.resolve("missing");

        assertThat(command.execute("bench", "--only", "replay", "--data", missing.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains(missing + " is no directory");
    }

    /** Of a tiny run. */
    private List<JsonNode> figures(String... options) throws Exception {
        var out = new StringWriter();
        var command = TenureCommand.commandLine().setOut(new PrintWriter(out));

        int exit = command.execute(
                Stream.concat(Stream.of("bench", "--json", "--tiny", "--data", place.toString()), Stream.of(options))
                        .toArray(String[]::new));

        assertThat(exit).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("machine").get("processors").asInt()).isPositive();
        List<JsonNode> figures = report.get("figures").valueStream().toList();
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.get("value").isNumber()).isTrue();
            assertThat(figure.get("value").asDouble() > 0
                            || MAY_BE_NONE.contains(figure.get("name").asString()))
                    .as("%s", figure)
                    .isTrue();
            assertThat(figure.get("bar").asString()).isNotEmpty();
            assertThat(figure.get("met").isBoolean()).isTrue();
        });
        return figures;
    }

    private static List<String> names(List<JsonNode> figures) {
        return figures.stream().map(figure -> figure.get("name").asString()).toList();
    }
}
