package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(RunningServer.Provider.class)
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");
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
}
