package io.tenure.bootstrap.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningServer.OwnProvider.class)
class HostileInputTest {

    private static final int HUNDRED_MEGABYTES = 100 << 20;
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "5",
            "\"text\"",
            "{",
            "[[[[{}]]]]",
            "{\"unknown\":true}",
            "{\"kind\":5}",
            "{\"kind\":null}",
            "{\"kind\":\"NO_SUCH\"}",
            "{\"kind\":\"PERSON\",\"kind\":\"PERSON\"}",
            "{\"kind\":\"PERSON\",\"name\":{\"a\":1}}",
            "{\"kind\":\"PERSON\",\"name\":\"" + "x".repeat(90_000) + "\"}",
            "{\"kind\":\"PERSON\",\"name\":\"" + "x".repeat(200_000) + "\"}",
            "{\"kind\":\"PERSON\",\"name\":\"\\u0000\"}",
            "{\"kind\":\"PERSON\",\"name\":\"\\ud800\"}",
            "{\"kind\":\"PERSON\",\"contactPoints\":[null]}",
            "{\"kind\":\"PERSON\",\"externalIds\":[{\"source\":\"../../etc/passwd\"}]}",
            "{\"reason\":\"" + "y".repeat(90_000) + "\"}",
            "{\"absorbed\":\"" + "z".repeat(90_000) + "\"}",
            "{\"absorbed\":\"../../ledger.db\"}",
            "{\"dueAt\":\"+1000000000-12-31T23:59:59Z\",\"text\":\"x\"}",
            "{\"dueAt\":1e400,\"text\":\"x\"}",
            "[".repeat(100_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));

    @Test
    void isAnsweredWithWhatIsWrong(RunningServer server) {
        String customer = server.newCustomer("{\"kind\":\"PERSON\"}");
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : Endpoints.of(server.context())) {
            if (endpoint.ofTheApi() && !endpoint.method().name().equals("GET")) {
                for (String body : BODIES) {
                    Answer answer = server.send(
                            endpoint.method().name(), endpoint.path(customer), body, server.key(Role.ADMIN));
                    if (answer.status() >= 500
                            || (answer.status() >= 400 && answer.code().isEmpty())) {
                        faults.add("%s %.60s: %d %s".formatted(endpoint, body, answer.status(), answer.body()));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void inAddressesIsAnsweredWithWhatIsWrong(RunningServer server) {
        List<String> values = List.of(
                "x".repeat(65),
                "x".repeat(3_000),
                "..%2f..%2fledger.db",
                "%00",
                "%ff",
                "'%20OR%201=1--",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "a;b=c",
                "%E5%AE%A2%E6%88%B7");
        List<String> faults = new ArrayList<>();
        JsonNode document = server.get("/api/v1/openapi", Role.ADMIN).json();
        for (Endpoint endpoint : Endpoints.of(server.context())) {
            if (endpoint.ofTheApi() && endpoint.method().name().equals("GET")) {
                List<String> texts = textParameters(
                        document.path("paths").path(endpoint.pattern()).path("get"));
                for (String value : values) {
                    String query =
                            texts.stream().map(name -> name + "=" + value).collect(joining("&", "?", ""));
                    Answer answer = server.get(endpoint.path(value) + query, Role.ADMIN);
                    if (answer.status() >= 500) {
                        faults.add("%s %.60s: %d %s".formatted(endpoint, value, answer.status(), answer.body()));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void ofAHundredMegabytesIsRefused(RunningServer server) {
        for (boolean lengthKnown : List.of(true, false)) {
            var body = lengthKnown
                    ? BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Spaces::new), HUNDRED_MEGABYTES)
                    : BodyPublishers.ofInputStream(Spaces::new);
            Answer answer = Answer.to(server.request("/api/v1/customers")
                    .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                    .header("Content-Type", "application/json")
                    .POST(body));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("request.too-large");
            assertThat(answer.at("/detail")).contains("8 MiB");
        }
    }

    @Test
    void isKeptAsItIsAndComesBackAsData(RunningServer server) {
        String id = server.newCustomer("""
                {"kind":"PERSON","name":"<script>alert('1')</script>","industry":"=cmd|' /C calc'!A0"}""");

        Answer answer = server.get("/api/v1/customers/" + id, Role.INTEGRATION);

        assertThat(answer.at("/name")).isEqualTo("<script>alert('1')</script>");
        assertThat(answer.at("/industry")).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void isNamedWithItsPlaceAndTheRemedy(RunningServer server) {
        Answer unknown = server.post("/api/v1/customers", "{\"kind\":\"PERSON\",\"nme\":\"x\"}", Role.INTEGRATION);
        Answer deep = server.post("/api/v1/interactions", "[".repeat(1_000), Role.INTEGRATION);
        Answer line = server.post("/api/v1/interactions", """
                {"source":"s","externalId":"1","customer":{"source":"s","externalId":"c"},"kind":"PURCHASE",
                 "channel":"WEB","direction":"INBOUND","occurredAt":"2010-12-01T08:26:00Z",
                 "items":[{"sku":"1","quantity":"two"}]}""", Role.INTEGRATION);

        assertThat(unknown.code()).isEqualTo("request.unknown-field");
        assertThat(unknown.at("/field")).isEqualTo("nme");
        assertThat(unknown.at("/detail")).contains("name");
        assertThat(deep.code()).isEqualTo("request.beyond-limits");
        assertThat(line.at("/field")).isEqualTo("items[0].quantity");
    }

    /** Others are refused before anybody looks at what they hold. */
    private static List<String> textParameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter ->
                        parameter.path("schema").path("type").asString("").equals("string"))
                .filter(parameter -> !parameter.path("schema").has("format")
                        && !parameter.path("schema").has("enum"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    /** A hundred megabytes of nothing, without the memory for it. */
    private static final class Spaces extends InputStream {
        private int left = HUNDRED_MEGABYTES;

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int some = Math.min(left, length);
            if (some <= 0) {
                return -1;
            }
            Arrays.fill(buffer, offset, offset + some, (byte) ' ');
            left -= some;
            return some;
        }
    }
}
