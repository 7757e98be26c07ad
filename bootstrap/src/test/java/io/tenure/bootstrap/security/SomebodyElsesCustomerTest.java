package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.Provider.class)
class SomebodyElsesCustomerTest {

    private static final String MINE = "Li Wei";
    private static final String REASON = "{\"reason\":\"because\"}";
    private static final String ADDRESS = "{\"kind\":\"EMAIL\",\"value\":\"a@example.org\"}";

    /** What each endpoint of a customer wants to be told; an endpoint that is missing here fails the test. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/details", "{\"kind\":\"PERSON\",\"name\":\"Mallory\"}"),
            Map.entry("/owner", "{\"owner\":\"Li Wei\"}"),
            Map.entry("/partner", "{\"partner\":\"Mallory\"}"),
            Map.entry(
                    "/spending",
                    "{\"amount\":{\"value\":\"300\",\"currency\":\"GBP\"},\"source\":\"SURVEY\","
                            + "\"reference\":\"table 4\",\"estimatedOn\":\"2026-01-01\"}"),
            Map.entry("/tags/{tag}", ""),
            Map.entry("/care/level", "{\"level\":\"BASIC\",\"contactEveryDays\":30}"),
            Map.entry("/care/steps", "{\"product\":\"x\",\"kind\":\"LEARN\",\"dueOn\":\"2030-01-01\"}"),
            Map.entry("/care/steps/{stepId}/ends", "{\"done\":true}"),
            Map.entry("/care/lead-answers", "{\"answers\":{\"need\":\"fits\"}}"),
            Map.entry("/consents", "{\"purpose\":\"x\",\"channel\":\"EMAIL\",\"given\":true,\"source\":\"x\"}"),
            Map.entry("/contact-points", ADDRESS),
            Map.entry("/contact-points/removals", ADDRESS),
            Map.entry("/external-ids", "{\"source\":\"x\",\"externalId\":\"y\"}"),
            Map.entry("/external-ids/removals", "{\"source\":\"x\",\"externalId\":\"y\"}"),
            Map.entry("/merges", "{\"absorbed\":\"%s\"}"),
            Map.entry("/splits", "{\"absorbed\":\"%s\"}"),
            Map.entry("/promises", "{\"text\":\"x\",\"dueAt\":\"2030-01-01T00:00:00Z\"}"),
            Map.entry("/promises/{promiseId}/kept", ""),
            Map.entry("/promises/{promiseId}/broken", REASON),
            Map.entry("/threads/closings", "{\"thread\":\"x\"}"),
            Map.entry("/stakeholders", "{\"name\":\"x\",\"role\":\"CONTACT\",\"since\":\"2026-01-01\"}"),
            Map.entry("/stakeholders/{stakeholderId}/ends", "{\"until\":\"2026-01-01\"}"));

    @Test
    void doesNotExistForAnAccountManager(RunningServer server) {
        String key = server.newKey(MINE, Role.ACCOUNT_MANAGER);
        String mine = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Mine\",\"owner\":\"Li Wei\"}");
        String hers = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Hers\",\"owner\":\"Wang Fang\"}");
        for (Endpoint endpoint : ofACustomer(server)) {
            String rest = endpoint.pattern().substring("/api/v1/customers/{id}".length());
            String body =
                    endpoint.method().name().equals("GET") ? "" : body(rest).formatted(mine);

            Answer answer = server.send(endpoint.method().name(), endpoint.path(hers), body, key);

            assertThat(answer.status()).as("%s: %s", endpoint, answer.body()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("relationship.unknown-customer");
            assertThat(answer.body()).doesNotContain("Hers").doesNotContain("Wang");
        }
        assertThat(server.get("/api/v1/customers/" + hers, Role.INTEGRATION).at("/version"))
                .isEqualTo("1");
    }

    @Test
    void cannotBeReachedByItsOtherNames(RunningServer server) {
        String key = server.newKey("Zhao", Role.ACCOUNT_MANAGER);
        String hers = server.newCustomer("""
                {"kind":"PERSON","name":"Secretive Sally","owner":"Wang Fang",
                 "externalIds":[{"source":"row-level","externalId":"77"}]}""");
        Answer recorded = server.post("/api/v1/interactions", interaction("1"), Role.INTEGRATION);
        recorded.requireStatus(201);
        String interaction = "/api/v1/interactions/" + recorded.at("/interactionId");

        assertThat(server.send("GET", "/api/v1/customers?source=row-level&externalId=77", "", key)
                        .body())
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(server.send("GET", "/api/v1/customers?search=Sally", "", key).body())
                .doesNotContain(hers);
        assertThat(server.send("GET", interaction, "", key).status()).isEqualTo(404);
        assertThat(server.send("POST", interaction + "/retractions", REASON, key)
                        .status())
                .isEqualTo(404);
        assertThat(server.send("POST", "/api/v1/interactions", interaction("2"), key)
                        .status())
                .isEqualTo(404);
        assertThat(server.send("GET", "/api/v1/duplicates", "", key).body()).doesNotContain(hers);
    }

    private static String interaction(String externalId) {
        return """
                {"source":"row-level","externalId":"%s","customer":{"source":"row-level","externalId":"77"},
                 "kind":"CALL","channel":"PHONE","direction":"INBOUND","occurredAt":"2026-01-01T00:00:00Z"}""".formatted(externalId);
    }

    private static List<Endpoint> ofACustomer(RunningServer server) {
        return Endpoints.of(server.context()).stream()
                .filter(endpoint -> endpoint.pattern().startsWith("/api/v1/customers/{id}"))
                .filter(endpoint -> !endpoint.pattern().endsWith("/history"))
                .filter(endpoint -> !endpoint.pattern().endsWith("/erasure"))
                .toList();
    }

    private static String body(String rest) {
        String body = BODIES.get(rest);
        assertThat(body)
                .as("a body for %s, so that it is tried on somebody else's customer", rest)
                .isNotNull();
        return String.valueOf(body);
    }
}
