package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(RunningServer.Provider.class)
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");
    private static final Pattern CODE =
            Pattern.compile("\"((?:relationship|access|audit|request|ledger|shared)\\.[a-z]+(?:-[a-z]+)*)\"");
    /** File names, what only the portal or the product itself asks for, and the results of single lines. */
    private static final Set<String> NOT_OVER_REST = Set.of(
            "ledger.db",
            "access.weak-password",
            "relationship.stage-changed-meanwhile",
            "access.wrong-password",
            "relationship.recorded-otherwise",
            "request.line-too-long",
            "request.empty-line");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void isTheDocumentInTheRepository(RunningServer server) throws IOException {
        ObjectNode served =
                (ObjectNode) server.get("/api/v1/openapi", Role.INTEGRATION).json();
        served.remove("servers");
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n";
        if (Files.notExists(DOCUMENT) || !Files.readString(DOCUMENT).equals(text)) {
            Path written = Files.writeString(Path.of("target", "openapi.json"), text);
            assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                    .as(
                            "docs/openapi.json is not what the server says; look at the difference and copy %s there",
                            written)
                    .isEqualTo(text);
        }
        assertThat(served.at("/openapi").asString()).startsWith("3.1");
    }

    /** A decimal is written as text; clients made from the document would not read it as a number. */
    @Test
    void callsNothingANumberButWholeOnesAndMeasures(RunningServer server) {
        JsonNode document = server.get("/api/v1/openapi", Role.INTEGRATION).json();

        assertThat(document.findParents("type"))
                .filteredOn(type -> type.get("type").toString().contains("number"))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number.path("format").asString())
                        .as(number.toString())
                        .isIn("double", "float"));
    }

    @Test
    void tellsOfEveryOperationHowItRefusesAndWhoMayAsk(RunningServer server) {
        JsonNode document = server.get("/api/v1/openapi", Role.INTEGRATION).json();

        assertThat(document.at("/security/0").has("key")).isTrue();
        assertThat(document.at("/components/securitySchemes/key/scheme").asString())
                .isEqualTo("bearer");
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode answers = operation.getValue().get("responses");
                    assertThat(answers.propertyNames())
                            .as("%s %s", operation.getKey(), path.getKey())
                            .contains("400", "401", "403", "404", "429", "500", "503");
                    answers.properties().stream()
                            .filter(answer -> answer.getKey().compareTo("400") >= 0)
                            .forEach(answer -> assertThat(
                                            answer.getValue().get("$ref").asString())
                                    .startsWith("#/components/responses/Problem" + answer.getKey()));
                }));
    }

    @Test
    void namesEveryCodeThatTheProductAnswers(RunningServer server) throws IOException {
        String document = server.get("/api/v1/openapi", Role.INTEGRATION).body();
        Set<String> unnamed = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of(".."))) {
            for (Path source : sources.filter(OpenApiTest::isOurs).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(code -> !document.contains(code) && !NOT_OVER_REST.contains(code))
                        .forEach(unnamed::add);
            }
        }
        assertThat(unnamed).as("codes that no ProblemCodes names").isEmpty();
    }

    private static boolean isOurs(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/main/") && !path.contains("/cli/");
    }
}
