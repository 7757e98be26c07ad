package io.tenure.bootstrap.operation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.KafkaSettings;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import io.tenure.shared.ledger.Metadata;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class OperationTest {

    private static final Path DOCS = Path.of("../docs/operation");
    private static final Pattern MEASURE = Pattern.compile("\\b(?:tenure|http|jvm|process)_[a-z_]+\\b");

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext server;
    private static Core core;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        var kafka = new KafkaSettings("localhost:1", "tenure.events", false, "tenure.interactions", null);
        server = Server.start(DataDirectory.create(directory), "", 0, TrustedProxies.NONE, kafka);
        core = server.getBean(Core.class);
        assertThat(buy("order-0", "first").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isReadyOnceTheViewsHaveCaughtUp() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/actuator/health/readiness", null).statusCode() == 200);
    }

    @Test
    void saysThatItLivesAndNoMoreToWhomItDoesNotKnow() throws Exception {
        assertThat(get("/actuator/health/liveness", null).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/readiness", null).body()).doesNotContain("ledger");
    }

    @Test
    void tellsAnAdministratorHowFarTheViewsAreBehind() throws Exception {
        assertThat(get("/actuator/health/readiness", Role.ADMIN).body())
                .contains("\"ledger\":{", "\"head\":", "\"views\":{", "\"relationship");
    }

    @Test
    void showsMeasuresToAuditorsOnly() throws Exception {
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", Role.INTEGRATION).statusCode()).isEqualTo(403);
        assertThat(get("/actuator/prometheus", Role.AUDITOR).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana-dashboard.json", "prometheus-alerts.yaml"})
    void hasEveryMeasureThatOperatorsAreGiven(String file) throws Exception {
        assertThat(measures(Files.readString(DOCS.resolve(file))))
                .isNotEmpty()
                .isSubsetOf(measures(get("/actuator/prometheus", Role.AUDITOR).body()));
    }

    @Test
    void measuresCommandsAndTheGroupsTheyWereWrittenIn() throws Exception {
        var measures = get("/actuator/prometheus", Role.AUDITOR).body();

        assertThat(measures)
                .containsPattern(
                        "tenure_command_seconds_count\\{command=\"RecordInteraction\",outcome=\"handled\"} [1-9]")
                .containsPattern("tenure_ledger_writes_total [1-9]")
                .containsPattern("tenure_ledger_groups_total [1-9]")
                .containsPattern("tenure_view_lag_events\\{view=\"[a-z-]+\"} \\d");
    }

    @Test
    void tiesTheRequestToWhatItRecorded() throws Exception {
        var answer = buy("order-1", "till-7");

        assertThat(answer.headers().firstValue(CorrelationFilter.HEADER)).contains("till-7");
        var position =
                Long.parseLong(answer.headers().firstValue("Tenure-Position").orElseThrow());
        assertThat(core.ledger().readAll(position - 1, 1).getFirst().metadata())
                .containsEntry(Metadata.CORRELATION_ID, "till-7");
    }

    @Test
    void letsNobodyForgeALineOfTheLog() throws Exception {
        assertThat(buy("order-2", "x y{z}").headers().firstValue(CorrelationFilter.HEADER))
                .get()
                .asString()
                .matches("[A-Za-z0-9-]{16,}");
    }

    private static Set<String> measures(String text) {
        return MEASURE.matcher(text).results().map(MatchResult::group).collect(toSet());
    }

    private static HttpResponse<String> buy(String order, String correlation) throws IOException, InterruptedException {
        return CLIENT.send(
                request("/api/v1/interactions", Role.INTEGRATION)
                        .header(CorrelationFilter.HEADER, correlation)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"source":"shop","externalId":"%s","customer":{"source":"shop","externalId":"anna"},\
                                "kind":"PURCHASE","channel":"WEB","direction":"INBOUND",\
                                "occurredAt":"2026-05-04T10:00:00Z"}""".formatted(order)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, @Nullable Role role) throws IOException, InterruptedException {
        return CLIENT.send(request(path, role).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, @Nullable Role role) {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path));
        return role == null ? request : request.header("Authorization", "Bearer " + key(role));
    }

    private static String key(Role role) {
        return core.access()
                .createApiKey()
                .create("key " + System.nanoTime(), role, null, new Caller("test", Set.of(Role.ADMIN)))
                .key();
    }
}
