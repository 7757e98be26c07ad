package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

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

    /** What concerns nobody who is there already, or whoever has the code. */
    private static final Set<String> OF_NO_CUSTOMER = Set.of(
            "POST /api/v1/customers",
            "POST /api/v1/interactions",
            "POST /api/v1/loyalty/programmes/{programme}/coupons/validations",
            "POST /api/v1/loyalty/programmes/{programme}/coupons/reservations",
            "POST /api/v1/loyalty/programmes/{programme}/coupons/redemptions",
            "POST /api/v1/loyalty/programmes/{programme}/coupons/releases",
            "POST /api/v1/loyalty/programmes/{programme}/coupons/cancellations");

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    /** Something for each field of the portal's forms about customers. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("key", "00000000-0000-7000-8000-00000000000a"),
            Map.entry("name", "Mallory"),
            Map.entry("owner", "Zhou"),
            Map.entry("partner", "Mallory"),
            Map.entry("text", "because"),
            Map.entry("reason", "because"),
            Map.entry("thread", "x"),
            Map.entry("dueAt", "2030-01-01T00:00"),
            Map.entry("dueOn", "2030-01-01"),
            Map.entry("kind", "EMAIL"),
            Map.entry("value", "mallory@example.org"),
            Map.entry("source", "SURVEY"),
            Map.entry("externalId", "row-level"),
            Map.entry("since", "2026-01-01"),
            Map.entry("role", "CONTACT"),
            Map.entry("given", "true"),
            Map.entry("purpose", "news"),
            Map.entry("channel", "EMAIL"),
            Map.entry("points", "3"),
            Map.entry("amount", "3"),
            Map.entry("price", "3"),
            Map.entry("currency", "GBP"),
            Map.entry("reward", "cup"),
            Map.entry("state", "INVITED"),
            Map.entry("level", "BASIC"),
            Map.entry("every", "30"),
            Map.entry("programme", "club"),
            Map.entry("outlet", "north"));

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

    /** {@link Writes} makes customers in nobody's book, with all that a request needs to succeed. */
    @Test
    void isChangedByNothingThatAccountManagersMayDo(RunningServer server) {
        String key = server.newKey("Sun", Role.ACCOUNT_MANAGER);
        Map<String, Set<Role>> table = RoleTable.read();
        List<String> done = new ArrayList<>();
        for (Writes write : Writes.all()) {
            if (!table.getOrDefault(write.endpoint(), Set.of()).contains(Role.ACCOUNT_MANAGER)
                    || write.endpoint().contains(" /api/v1/customers/{id}") // tried above
                    || OF_NO_CUSTOMER.contains(write.endpoint())) {
                continue;
            }
            Writes.Request request = write.prepare(server);
            Answer answer = server.send(request.method(), request.path(), request.body(), key);
            if (answer.status() != 404) {
                done.add(write.endpoint() + ": " + answer.status() + " " + answer.body());
            }
        }
        assertThat(done).isEmpty();
    }

    @Test
    void cannotBeToldFromNobodyAmongMembers(RunningServer server) {
        String key = server.newKey("Qian", Role.ACCOUNT_MANAGER);
        String account = LoyaltyWrites.member(server);
        String hers = Writes.id(account);
        for (Endpoint endpoint : Endpoints.of(server.context())) {
            if (endpoint.method().equals(HttpMethod.GET) && endpoint.pattern().contains("/members/{id}")) {
                String path = endpoint.pattern().replace("{programme}", "club").replace("{currency}", "GBP");

                Answer answer = server.send("GET", path.replace("{id}", hers), "", key);

                Answer ofNobody = server.send("GET", path.replace("{id}", NOBODY), "", key);
                assertThat(answer.status()).as("%s", endpoint).isEqualTo(ofNobody.status());
                assertThat(answer.body().replace(hers, NOBODY))
                        .as("%s", endpoint)
                        .isEqualTo(ofNobody.body());
            }
        }
    }

    @Test
    void isNobodyAtThePortal(RunningServer server) {
        Browser browser = Browser.signedIn(server, "Zhou", Role.ACCOUNT_MANAGER);
        String mine = Writes.id(LoyaltyWrites.member(server));
        server.send("PUT", "/api/v1/customers/" + mine + "/owner", "{\"owner\":\"Zhou\"}", server.key(Role.ADMIN))
                .requireStatus(200);
        String hers = Writes.id(LoyaltyWrites.member(server));
        String name = server.get("/api/v1/customers/" + hers, Role.ADMIN).at("/name");
        browser.get("/password").requireStatus(200);
        String before = everythingOf(hers, server);

        for (Endpoint endpoint : atThePortal(server)) {
            String path = endpoint.pattern().replace("{programme}", "club").replace("{currency}", "GBP");
            Answer answer = ask(browser, endpoint, path.replace("{id}", hers), mine);
            Answer ofNobody = ask(browser, endpoint, path.replace("{id}", NOBODY), mine);

            assertThat(answer.status())
                    .as("%s", endpoint)
                    .isEqualTo(ofNobody.status())
                    .isLessThan(500);
            assertThat(answer.body()).as("%s", endpoint).doesNotContain(name);
            assertThat(answer.header("Location").replace(hers, NOBODY)).isEqualTo(ofNobody.header("Location"));
        }

        assertThat(everythingOf(hers, server)).isEqualTo(before);
        String own = everythingOf(mine, server);
        atThePortal(server).stream()
                .filter(endpoint -> endpoint.method().equals(HttpMethod.POST))
                .forEach(endpoint -> ask(
                        browser,
                        endpoint,
                        endpoint.path("1").replaceFirst("/1", "/" + mine).replace("/loyalty/1", "/loyalty/club"),
                        hers));
        assertThat(everythingOf(mine, server))
                .as("the same forms do something to one's own customer")
                .isNotEqualTo(own);
        assertThat(everythingOf(hers, server)).isEqualTo(before);
    }

    private static Answer ask(Browser browser, Endpoint endpoint, String pattern, String other) {
        String path = new Endpoint(endpoint.method(), pattern).path("1");
        if (endpoint.method().equals(HttpMethod.GET)) {
            return browser.read(path);
        }
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.put("absorbed", other);
        fields.put("to", other);
        if (path.endsWith("/details")) {
            fields.put("kind", "PERSON");
        }
        return browser.post(path, fields);
    }

    /** Erasures are no deed of account managers: the rules of roles see to them. */
    private static List<Endpoint> atThePortal(RunningServer server) {
        return Endpoints.of(server.context()).stream()
                .filter(endpoint -> endpoint.pattern().startsWith("/customers/{id}"))
                .filter(endpoint -> !endpoint.pattern().endsWith("/erasure"))
                .toList();
    }

    private static String everythingOf(String customer, RunningServer server) {
        return server.get("/api/v1/customers/" + customer + "/history", Role.ADMIN)
                        .body()
                + server.get(LoyaltyWrites.PROGRAMMES + "/club/members/" + customer, Role.ADMIN)
                        .body();
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
