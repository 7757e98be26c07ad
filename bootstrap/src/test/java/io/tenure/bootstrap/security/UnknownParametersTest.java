package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningServer.Provider.class)
class UnknownParametersTest {

    private static final String EXPORTS = "/api/v1/segments/nobody/exports";
    private static final String MISSPELT = "/api/v1/customers?limitt=1";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void areRefusedByEveryOperation(RunningServer server) {
        assertThat(Endpoints.of(server.context()))
                .filteredOn(Endpoint::ofTheApi)
                .hasSizeGreaterThan(100)
                .allSatisfy(endpoint -> assertThat(misspelt(server, endpoint))
                        .extracting(Answer::status, Answer::code)
                        .containsExactly(400, "request.unknown-parameter"));
    }

    @Test
    void areNamedWithThoseThatAreKnown(RunningServer server) {
        Answer answer = server.get("/api/v1/segments/nobody/members?limit=5&at=2026-01-01T00:00:00Z", Role.ADMIN);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/field")).isEqualTo("at");
        assertThat(answer.at("/detail")).isEqualTo("at is no parameter here; the parameters are after, asOf, limit");
        assertThat(server.get("/api/v1/alerts/rules?limit=5", Role.ADMIN).at("/detail"))
                .isEqualTo("limit is no parameter here; there are none");
        assertThat(server.get("/api/v1/customers?" + "x".repeat(3_000), Role.ADMIN)
                        .at("/field"))
                .hasSizeLessThan(100);
    }

    @Test
    void areSpokenOfToThoseAloneWhoMayAsk(RunningServer server) {
        assertThat(Answer.to(server.request(MISSPELT)).status()).isEqualTo(401);
        assertThat(server.get(MISSPELT, Role.POS).status()).isEqualTo(403);
        assertThat(head(server, MISSPELT).status()).isEqualTo(400);
        assertThat(head(server, "/api/v1/customers?limit=1").status()).isEqualTo(200);
    }

    @Test
    void areNoneOfThoseInTheDocument(RunningServer server) {
        JsonNode paths = server.get("/api/v1/openapi", Role.ADMIN).json().path("paths");
        List<String> addresses = paths.propertyStream()
                .flatMap(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .map(parameter -> path.getKey().replaceAll("\\{[^}]*}", "x") + "?"
                                + parameter.path("name").asString() + "="))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(50).allSatisfy(address -> assertThat(
                        server.get(address, address.startsWith("/api/v1/pos") ? Role.POS : Role.ADMIN)
                                .body())
                .doesNotContain("request.unknown-parameter"));
    }

    @Test
    void areRefusedInFormsToo(RunningServer server) {
        Answer form = send(server, EXPORTS, FORM, "format=CSV&at=2026-01-01T00:00:00Z");
        Answer jsonAsForm = send(server, "/api/v1/customers", FORM, "{\"kind\":\"PERSON\"}");

        assertThat(form.at("/detail")).isEqualTo("at is no parameter here; the parameters are asOf, format");
        assertThat(jsonAsForm.code()).isEqualTo("request.unsupported-media-type");
    }

    @Test
    void areNoBetterThanKnownOnesThatComeTwice(RunningServer server) {
        Answer twice = server.get("/api/v1/customers?limit=1&limit=2", Role.ADMIN);
        Answer many = server.get("/api/v1/messages?state=FAILED&state=BOUNCED", Role.ADMIN);

        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.code()).isEqualTo("request.repeated-parameter");
        assertThat(twice.at("/detail")).isEqualTo("limit came 2 times; send it once");
        assertThat(many.status()).isEqualTo(200);
    }

    @Test
    void areRefusedWithWhatToDoAsAllElseIs(RunningServer server) {
        assertThat(told(server, "DELETE", "/api/v1/customers")).contains("send GET, POST");
        assertThat(told(server, "GET", "/api/v1/custumers")).contains("look its address up");
        assertThat(told(server, "GET", "//api/v1/customers")).contains("empty segment");
        assertThat(told(server, "GET", "/api/v1/customers?source=shop")).isEqualTo("externalId must come with source");
        assertThat(told(server, "GET", "/api/v1/customers?after=nowhere")).startsWith("after: The cursor ");
        assertThat(send(server, "/api/v1/customers", "text/plain", "{}").at("/detail"))
                .contains("application/json");
        assertThat(send(server, "/api/v1/customers", JSON, "[]").at("/detail"))
                .isEqualTo("The body must be a JSON object");
    }

    @Test
    void areNoPositionsBeyondTheEndOfTheLedger(RunningServer server) {
        Answer answer = Answer.to(server.request("/api/v1/customers")
                .header("Authorization", "Bearer " + server.key(Role.ADMIN))
                .header("Tenure-Position", "900000000000")
                .GET());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).startsWith("Tenure-Position is beyond the end of the ledger");
    }

    private static String told(RunningServer server, String method, String path) {
        return server.send(method, path, "", server.key(Role.ADMIN)).at("/detail");
    }

    private static Answer misspelt(RunningServer server, Endpoint endpoint) {
        Role role = endpoint.pattern().startsWith("/api/v1/pos") ? Role.POS : Role.ADMIN;
        String type = endpoint.pattern().endsWith("/bulk") ? "application/x-ndjson" : JSON;
        return Answer.to(server.request(endpoint.path("x") + "?limitt=1")
                .header("Authorization", "Bearer " + server.key(role))
                .header("Content-Type", type)
                .method(endpoint.method().name(), BodyPublishers.noBody()));
    }

    private static Answer head(RunningServer server, String path) {
        return Answer.to(server.request(path)
                .header("Authorization", "Bearer " + server.key(Role.ADMIN))
                .method("HEAD", BodyPublishers.noBody()));
    }

    private static Answer send(RunningServer server, String path, String type, String body) {
        return Answer.to(server.request(path)
                .header("Authorization", "Bearer " + server.key(Role.ADMIN))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }
}
