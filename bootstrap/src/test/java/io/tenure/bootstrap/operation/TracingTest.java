package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String SALE = """
            {"source":"till","externalId":"1","customer":{"source":"till","externalId":"customer-of-the-till"},"kind":"PURCHASE",
             "channel":"WEB","direction":"INBOUND","occurredAt":"2026-05-04T10:00:00Z"}""";

    @TempDir
    private Path directory;

    private final Collector collector = new Collector();

    @BeforeEach
    void nameTheCollector() {
        System.setProperty(TracingConfiguration.ENDPOINT, collector.endpoint());
        System.setProperty("otel.bsp.schedule.delay", "100");
    }

    @AfterEach
    void forgetTheCollector() {
        System.clearProperty(TracingConfiguration.ENDPOINT);
        System.clearProperty("otel.bsp.schedule.delay");
        collector.close();
    }

    @Test
    void leadFromTheRequestToTheLedgerAndToTheViews() throws Exception {
        try (ConfigurableApplicationContext server =
                Server.start(DataDirectory.create(directory), 0, TrustedProxies.NONE)) {
            assertThat(sell(server, "00-" + TRACE + "-" + CALLER + "-01")).isEqualTo(201);
            await().atMost(Duration.ofSeconds(20)).until(() -> names(TRACE)
                    .containsAll(List.of(
                            "POST /api/v1/interactions",
                            "command RecordInteraction",
                            "ledger append",
                            "view relationship",
                            "view facts")));

            Span request = named("POST /api/v1/interactions");
            Span command = named("command RecordInteraction");
            assertThat(id(request.getParentSpanId().toByteArray())).isEqualTo(CALLER);
            assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
            assertThat(named("ledger append").getParentSpanId()).isIn(commandIds());
            Span view = named("view relationship");
            assertThat(view.getParentSpanId()).isEqualTo(request.getSpanId());
            assertThat(view.getEndTimeUnixNano()).isGreaterThanOrEqualTo(command.getStartTimeUnixNano());
            assertThat(request.toString()).contains("http.response.status_code").doesNotContain("customer-of-the-till");
        }
    }

    @Test
    void sayNothingOfWhatTheCallerWantsNotToldOf() throws Exception {
        try (ConfigurableApplicationContext server =
                Server.start(DataDirectory.create(directory), 0, TrustedProxies.NONE)) {
            assertThat(sell(server, "00-" + TRACE + "-" + CALLER + "-00")).isEqualTo(201);
            Core core = server.getBean(Core.class);
            assertThat(core.relationship().queries().awaitVisible(core.ledger().head()))
                    .isTrue();
            assertThat(core.ledger().readAll(0, 100))
                    .allSatisfy(commit -> assertThat(commit.metadata()).doesNotContainKey("traceparent"));
        }
        assertThat(names(TRACE)).isEmpty();
    }

    private static int sell(ConfigurableApplicationContext server, String traceParent) throws Exception {
        String key = server.getBean(Core.class)
                .access()
                .createApiKey()
                .create("till", Role.INTEGRATION, null, new Caller("test", Set.of(Role.ADMIN)))
                .key();
        String address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/interactions"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("traceparent", traceParent)
                .POST(HttpRequest.BodyPublishers.ofString(SALE))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<Span> of(String trace) {
        return collector.spans().stream()
                .filter(span -> id(span.getTraceId().toByteArray()).equals(trace))
                .toList();
    }

    private List<String> names(String trace) {
        return of(trace).stream().map(Span::getName).toList();
    }

    private Span named(String name) {
        return of(TRACE).stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names(TRACE)));
    }

    private List<?> commandIds() {
        return of(TRACE).stream()
                .filter(span -> span.getName().startsWith("command "))
                .map(Span::getSpanId)
                .toList();
    }

    private static String id(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
