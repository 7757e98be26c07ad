package io.tenure.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import io.tenure.integration.Receiver.Got;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs every command of the webhooks guide, and checks a real signature in the way that it shows. */
class WebhookGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/webhooks.md");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Caller ADMIN = new Caller("test", Set.of(Role.ADMIN));

    @TempDir
    private Path directory;

    @Test
    void everyCommandDoesWhatTheGuideSays() throws Exception {
        List<String> commands = blocks("sh");
        List<String> shown = blocks("json");
        assertThat(commands).hasSameSizeAs(shown).hasSize(3);
        try (Receiver shop = new Receiver();
                ConfigurableApplicationContext server =
                        Server.start(DataDirectory.create(directory), 0, TrustedProxies.NONE)) {
            Core core = server.getBean(Core.class);
            String tenure = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
            String key = core.access()
                    .createApiKey()
                    .create("guide", Role.ADMIN, null, ADMIN)
                    .key();

            JsonNode made =
                    answer(commands.get(0), shown.get(0), Map.of("TENURE", tenure, "KEY", key, "RECEIVER", shop.url()));
            register(core);
            await().atMost(Duration.ofSeconds(20)).until(() -> shop.got().size() == 1);
            Map<String, String> onOne = Map.of(
                    "TENURE",
                    tenure,
                    "KEY",
                    key,
                    "WEBHOOK",
                    made.at("/webhook/id").stringValue());
            answer(commands.get(1), shown.get(1), onOne);
            answer(commands.get(2), shown.get(2), onOne);
            await().atMost(Duration.ofSeconds(20)).until(() -> shop.got().size() == 2);

            Got got = shop.got().getFirst();
            assertThat(shop.got().getLast().id()).isEqualTo(got.id());
            String secret = made.path("secret").stringValue();
            assertThat(isSigned(secret, got, got.body())).isTrue();
            assertThat(isSigned(secret, got, got.body() + " ")).isFalse();
        }
    }

    private static void register(Core core) {
        Profile profile = new Profile(CustomerKind.PERSON, "Ada", null, null, null, null);
        core.relationship()
                .registerCustomer()
                .register(new CustomerDraft(profile, List.of(), List.of(), null), null, ADMIN);
    }

    private static JsonNode answer(String command, String shown, Map<String, String> variables) throws Exception {
        Run run = bash("set -euo pipefail\n" + command, variables);
        assertThat(run.exit()).as(run.output()).isZero();
        JsonNode given = JSON.readTree(run.output());
        assertContains(given, JSON.readTree(shown));
        return given;
    }

    /** What the guide shows is there; dots stand for what differs each time. */
    private static void assertContains(JsonNode given, JsonNode shown) {
        switch (shown) {
            case JsonNode object
            when object.isObject() ->
                object.properties().forEach(member -> assertContains(given.path(member.getKey()), member.getValue()));
            case JsonNode array
            when array.isArray() && array.get(0).isObject() -> assertContains(given.get(0), array.get(0));
            case JsonNode array
            when array.isArray() ->
                assertThat(given.valueStream().toList())
                        .containsExactlyInAnyOrderElementsOf(array.valueStream().toList());
            case JsonNode text
            when text.isString() && text.stringValue().endsWith("…") ->
                assertThat(given.stringValue()).startsWith(text.stringValue().replace("…", ""));
            default -> assertThat(given).isEqualTo(shown);
        }
    }

    private static boolean isSigned(String secret, Got got, String body) throws Exception {
        Map<String, String> variables = Map.of(
                "SECRET",
                secret,
                "ID",
                got.id(),
                "TIMESTAMP",
                got.timestamp(),
                "SIGNATURE",
                got.signature(),
                "BODY",
                body);
        return bash(blocks("bash").getFirst(), variables).exit() == 0;
    }

    private record Run(int exit, String output) {}

    private static Run bash(String script, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        bash.environment().putAll(variables);
        Process running = bash.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(running.waitFor(), output);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
