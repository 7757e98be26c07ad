package io.tenure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.KafkaSettings;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import io.tenure.integration.kafka.KafkaInlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the message of the guide to a server that speaks with Kafka, and holds what it tells against the guide. */
class KafkaGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/kafka.md");
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IN = "shop.interactions";
    private static final String OUT = "tenure.events";

    @TempDir
    private Path directory;

    @Test
    void theServerTakesInAndTellsWhatTheGuideShows() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```json", "").replace("```", ""))
                .toList();
        try (var broker = new Broker(IN, IN + KafkaInlet.DEAD, OUT);
                var teller = new Teller(broker, IN);
                var told = new Told(broker, OUT);
                var dead = new Told(broker, IN + KafkaInlet.DEAD);
                var _ = Server.start(
                        DataDirectory.create(directory),
                        "",
                        0,
                        TrustedProxies.NONE,
                        new KafkaSettings(broker.address(), OUT, false, IN, null))) {
            teller.tells("17850", "this is no JSON");
            teller.tells("17850", blocks.getFirst());

            told.receive(2);
            dead.receive(1);

            assertThat(blocks).hasSize(3);
            assertAsShown(
                    told.events(),
                    blocks.subList(1, 3).stream().map(JSON::readTree).toList());
            assertThat(dead.records()
                            .getFirst()
                            .headers()
                            .lastHeader("tenure-code")
                            .value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("integration.unreadable");
        }
    }

    private static void assertAsShown(List<JsonNode> told, List<JsonNode> shown) {
        for (int i = 0; i < shown.size(); i++) {
            assertAsShown(told.get(i), shown.get(i));
        }
    }

    /** The same members; and the same values, but for what the guide leaves open. */
    private static void assertAsShown(JsonNode told, JsonNode shown) {
        assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(shown.propertyNames());
        shown.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                assertAsShown(told.path(member.getKey()), value);
            } else if (!value.stringValue().contains("…")) {
                assertThat(told.path(member.getKey())).isEqualTo(value);
            }
        });
    }
}
