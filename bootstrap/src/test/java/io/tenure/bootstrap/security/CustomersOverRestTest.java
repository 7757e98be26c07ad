package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.Provider.class)
class CustomersOverRestTest {

    @Test
    void areRegisteredOnceForOneIdempotencyKey(RunningServer server) {
        Answer first = register(server, "key-1");
        Answer second = register(server, "key-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void losesAnIdOfAnotherSystemWhichMayThenMeanAnother(RunningServer server) {
        String one = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        String two = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Grace\"}");
        String body = "{\"source\":\"erp\",\"externalId\":\"unlink-1\"}";
        server.post(path(one, "/external-ids"), body, Role.INTEGRATION).requireStatus(201);
        assertThat(server.post(path(two, "/external-ids"), body, Role.INTEGRATION)
                        .code())
                .isEqualTo("relationship.external-id-taken");

        server.post(path(one, "/external-ids/removals"), body, Role.INTEGRATION).requireStatus(200);

        assertThat(server.post(path(one, "/external-ids/removals"), body, Role.INTEGRATION)
                        .code())
                .isEqualTo("relationship.external-id-not-linked");
        server.post(path(two, "/external-ids"), body, Role.INTEGRATION).requireStatus(201);
        eventually(server, one, "/externalIds/0/source", "");
        eventually(server, two, "/externalIds/0/source", "erp");
    }

    @Test
    void areFoundByATelephoneNumberAsPeopleTypeIt(RunningServer server) {
        String person = "{'kind':'PERSON','name':'%s','country':'GB','contactPoints':[{'kind':'PHONE','value':'%s'}]}";
        String ada = server.newCustomer(Writes.json(person.formatted("Ada", "020 7946 0971")));
        String grace = server.newCustomer(Writes.json(person.formatted("Grace", "+44 20 7946 0972")));

        for (String typed : List.of(
                "+442079460971",
                "+44 20 7946 0971",
                "0044 20 7946 0971",
                "+44 (0)20 7946-0971",
                "02079460971",
                "020 7946 0971",
                "(020) 7946.0971",
                "2079460971")) {
            assertThat(found(server, typed)).as(typed).containsExactly(ada);
        }
        assertThat(found(server, "020 7946 09")).as("unfinished").contains(ada, grace);
        assertThat(found(server, "020 7946 0979")).isEmpty();
        Answer first = server.get("/api/v1/customers?limit=1&search=020%207946%2009", Role.INTEGRATION);
        assertThat(server.get(
                                "/api/v1/customers?limit=1&search=020%207946%2009&after=" + first.at("/next"),
                                Role.INTEGRATION)
                        .at("/items/0/id"))
                .isEqualTo(grace);
    }

    private static List<String> found(RunningServer server, String typed) {
        return server.get(
                        "/api/v1/customers?search=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                        Role.INTEGRATION)
                .json()
                .at("/items")
                .findValuesAsString("id");
    }

    @Test
    void areSuggestedAsDuplicatesByOneTelephoneNumberOrByNameAndCountry(RunningServer server) {
        String person = "{'kind':'PERSON','name':'%s','country':'%s','contactPoints':[{'kind':'PHONE','value':'%s'}]}";
        String national = server.newCustomer(Writes.json(person.formatted("Zoë One", "GB", "020 7946 0973")));
        String abroad = server.newCustomer(Writes.json(person.formatted("Zoë Two", "FR", "+44 20 7946 0973")));
        String named = server.newCustomer(Writes.json(person.formatted("Peña, Zoë", "GB", "020 7946 0974")));
        String alike = server.newCustomer(Writes.json(person.formatted("ZOE PENA", "GB", "020 7946 0975")));
        String elsewhere = server.newCustomer(Writes.json(person.formatted("Zoë Peña", "FR", "+44 20 7946 0976")));

        List<List<String>> groups = duplicates(server);

        assertThat(groups).anyMatch(group -> group.containsAll(List.of(national, abroad)));
        assertThat(groups).anyMatch(group -> group.containsAll(List.of(named, alike)));
        assertThat(groups).noneMatch(group -> group.contains(elsewhere));
    }

    private static List<List<String>> duplicates(RunningServer server) {
        List<List<String>> groups = new ArrayList<>();
        String after = "";
        do {
            Answer page = server.get("/api/v1/duplicates?limit=100" + after, Role.INTEGRATION);
            page.json().at("/items").forEach(group -> {
                List<String> ids = new ArrayList<>();
                group.at("/customers")
                        .forEach(customer -> ids.add(customer.at("/id").asString()));
                groups.add(ids);
            });
            after = page.at("/next").isEmpty() ? "" : "&after=" + page.at("/next");
        } while (!after.isEmpty());
        return groups;
    }

    @Test
    void areChangedOnlyAsTheyWereRead(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        String tag = server.get("/api/v1/customers/" + id, Role.INTEGRATION).header("ETag");

        Answer first = owner(server, id, "li", tag);
        Answer late = owner(server, id, "wang", tag);
        Answer malformed = owner(server, id, "wang", "W/abc");

        assertThat(first.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("relationship.changed-meanwhile");
        assertThat(malformed.status()).isEqualTo(400);
    }

    @Test
    void areComparedStronglyWithEachTagOfAList(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        String tag = server.get("/api/v1/customers/" + id, Role.INTEGRATION).header("ETag");

        for (String none : List.of("W/" + tag, "\"abc\"", "\"998\", W/" + tag + ", \"999\"")) {
            Answer refused = owner(server, id, "li", none);
            assertThat(refused.status()).as(none).isEqualTo(412);
            assertThat(refused.code()).as(none).isEqualTo("relationship.changed-meanwhile");
        }
        assertThat(owner(server, "nobody", "li", "W/" + tag).code()).isEqualTo("relationship.not-registered");
        assertThat(owner(server, id, "li", "\"999\" ,, W/\"7\"," + tag).status())
                .isEqualTo(200);
        for (String malformed : List.of("7", "*, " + tag, ",", (tag + ",").repeat(11))) {
            assertThat(owner(server, id, "wang", malformed).status())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }

    @Test
    void areThereAtTheNextLookOfWhoeverWritesThem(RunningServer server) {
        for (int n = 0; n < 5; n++) {
            String one = written(server, "/api/v1/customers", "{'kind':'PERSON','name':'Ada'}");
            assertThat(see(server, one).at("/name")).isEqualTo("Ada");
            Answer owned = owner(server, one, "li", see(server, one).header("ETag"));
            assertThat(see(server, one).at("/owner")).isEqualTo("li");
            assertThat(see(server, one).header("ETag")).isEqualTo(owned.header("ETag"));
            String call =
                    "{'source':'phone','externalId':'%s','customer':{'id':'%s'},'kind':'CALL','channel':'PHONE','direction':'INBOUND','occurredAt':'2026-05-04T10:00:00Z'}";
            written(server, "/api/v1/interactions", call.formatted("next-look-" + one, one));
            assertThat(server.get(path(one, "/timeline"), Role.INTEGRATION).at("/items/0/kind"))
                    .isEqualTo("CALL");
            written(server, "/api/v1/interactions", "[" + call.formatted("next-look-2-" + one, one) + "]");
            assertThat(server.get(path(one, "/timeline"), Role.INTEGRATION)
                            .json()
                            .at("/items"))
                    .hasSize(2);
            String two = written(server, "/api/v1/customers", "{'kind':'PERSON','name':'Ada L.'}");
            written(server, path(one, "/merges"), "{'absorbed':'" + two + "'}");
            assertThat(see(server, one).at("/members/0")).isEqualTo(two);
            written(server, path(one, "/promises"), "{'text':'call back','dueAt':'2030-01-01T00:00:00Z'}");
            assertThat(server.get(path(one, "/promises"), Role.INTEGRATION).at("/0/text"))
                    .isEqualTo("call back");
        }
    }

    @Test
    void areMergedAndSplitAgain(RunningServer server) {
        String one = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        String two = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada L.\"}");
        String body = "{\"absorbed\":\"%s\"}".formatted(two);

        server.post("/api/v1/customers/" + one + "/merges", body, Role.INTEGRATION)
                .requireStatus(201);
        eventually(server, one, "/members/0", two);
        server.post("/api/v1/customers/" + one + "/splits", body, Role.INTEGRATION)
                .requireStatus(201);
        eventually(server, one, "/members/0", "");
    }

    @Test
    void tellTheirStoryAsOfADate(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");

        assertThat(server.get("/api/v1/customers/" + id + "?knownAt=2001-01-01T00:00:00Z", Role.INTEGRATION)
                        .status())
                .isEqualTo(404);
        Answer then = server.get("/api/v1/customers/" + id + "?asOf=2040-01-01T00:00:00Z", Role.INTEGRATION);
        assertThat(then.at("/name")).isEqualTo("Ada");
        assertThat(then.response().headers().firstValue("ETag")).isEmpty();
        assertThat(server.get("/api/v1/customers/" + id + "?asOf=yesterday", Role.INTEGRATION)
                        .at("/field"))
                .isEqualTo("asOf");
    }

    @Test
    void tellWhatHadHappenedAsOfADate(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        String call = "{'source':'as-of','externalId':'%s','customer':{'id':'" + id
                + "'},'kind':'CALL','channel':'PHONE','direction':'INBOUND','occurredAt':'2026-05-0%1$sT10:00:00Z'}";
        written(server, "/api/v1/interactions", call.formatted(1));
        written(server, "/api/v1/interactions", call.formatted(2));
        String known = server.get(path(id, "/timeline"), Role.INTEGRATION).at("/items/0/recordedAt");
        written(server, "/api/v1/interactions", call.formatted(3));
        String third = server.get(path(id, "/timeline"), Role.INTEGRATION).at("/items/0/id");
        assertThat(told(server, id, "?asOf=2026-05-02T10:00:00Z")).containsExactly("2", "1");
        assertThat(told(server, id, "?knownAt=" + known)).containsExactly("2", "1");
        assertThat(told(server, id, "?asOf=2040-01-01T00:00:00Z&kind=CALL&from=2026-05-02T00:00:00Z"))
                .containsExactly("3", "2");

        written(server, "/api/v1/interactions/" + third + "/retractions", "{'reason':'never was'}");

        assertThat(told(server, id, "?asOf=2040-01-01T00:00:00Z")).containsExactly("2", "1");
        Answer first = server.get(path(id, "/timeline?limit=1&knownAt=" + known), Role.INTEGRATION);
        assertThat(told(server, id, "?limit=1&knownAt=" + known + "&after=" + first.at("/next")))
                .containsExactly("1");
        assertThat(server.get(path(id, "/timeline?asOf=2040-01-01T00:00:00Z&after=x"), Role.INTEGRATION)
                        .at("/field"))
                .isEqualTo("after");
        assertThat(server.get(path(id, "/timeline?knownAt=2001-01-01T00:00:00Z"), Role.INTEGRATION)
                        .code())
                .isEqualTo("relationship.unknown-customer");
    }

    private static List<String> told(RunningServer server, String id, String query) {
        return server.get(path(id, "/timeline" + query), Role.INTEGRATION)
                .json()
                .at("/items")
                .findValuesAsString("externalId");
    }

    @Test
    void areErasedWithAReceiptAndRefuseMoreAfterwards(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Forgotten Fred\"}");

        Answer erased = server.post("/api/v1/customers/" + id + "/erasure", "{\"reason\":\"asked for\"}", Role.ADMIN);

        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.at("/erased/0")).isEqualTo(id);
        eventually(server, id, "/erased", "true");
        assertThat(server.get("/api/v1/customers/" + id + "/personal-data", Role.ADMIN)
                        .body())
                .doesNotContain("Forgotten Fred");
        assertThat(server.post(
                                "/api/v1/customers/" + id + "/promises",
                                "{\"text\":\"x\",\"dueAt\":\"2030-01-01T00:00:00Z\"}",
                                Role.ADMIN)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void areErasedWithoutAReasonToo(RunningServer server) {
        for (String body : List.of("", "{}", "{'reason':' '}")) {
            String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Forgotten Fred\"}");

            Answer erased = server.post(path(id, "/erasure"), body.replace('\'', '"'), Role.ADMIN);

            assertThat(erased.status()).as(body).isEqualTo(200);
            assertThat(see(server, id).at("/erased")).isEqualTo("true");
        }
    }

    @Test
    void leaveATraceOfEveryReader(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        for (String part : List.of("", "/threads", "/promises")) {
            server.get("/api/v1/customers/" + id + part, Role.MARKETER).requireStatus(200);
        }

        Answer log = server.get("/api/v1/access-log?customer=" + id, Role.AUDITOR);

        assertThat(log.json().get("items").valueStream())
                .filteredOn(read -> read.get("caller").asString().equals("key of MARKETER"))
                .extracting(read -> read.get("what").asString())
                .containsExactly("promises", "threads", "customer");
    }

    @Test
    void showTheirHistoryInTheOrderOfTheLedger(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        owner(server, id, "li", "*").requireStatus(200);

        Answer history = server.get("/api/v1/customers/" + id + "/history", Role.AUDITOR);
        String before = Long.toString(Long.parseLong(history.at("/items/0/position")) - 1);
        Answer feed = server.get("/api/v1/ledger/events?limit=2&after=" + before, Role.INTEGRATION);

        assertThat(history.at("/items/0/type")).isEqualTo("relationship.CustomerRegistered");
        assertThat(history.json().get("items").valueStream())
                .as("the handover, after or before the first stage, which the server finds by itself")
                .filteredOn(item -> item.get("type").asString().equals("relationship.OwnerAssigned"))
                .extracting(item -> item.at("/metadata/actor").asString())
                .containsExactly("key of INTEGRATION");
        assertThat(feed.at("/events/0/data/name")).isEqualTo("Ada");
        assertThat(feed.at("/next")).isEqualTo(feed.at("/events/1/position"));

        Answer ahead = server.get("/api/v1/ledger/events?after=9000000000", Role.INTEGRATION);
        assertThat(ahead.status()).isEqualTo(400);
        assertThat(ahead.at("/field")).isEqualTo("after");
        assertThat(ahead.at("/detail"))
                .contains("beyond the end of this ledger")
                .contains("restored from a backup");
    }

    @Test
    void standOnALedgerThatVerifies(RunningServer server) {
        Answer checkpoint = server.post("/api/v1/ledger/checkpoints", "", Role.AUDITOR);

        Answer run =
                server.post("/api/v1/ledger/verifications", "{\"checkpoint\":" + checkpoint.body() + "}", Role.AUDITOR);

        assertThat(run.status()).isIn(201, 202);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        server.get(run.header("Location"), Role.AUDITOR).at("/state"))
                .isEqualTo("INTACT"));
    }

    private static String written(RunningServer server, String path, String json) {
        Answer answer = server.post(path, json.replace('\'', '"'), Role.INTEGRATION);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.at("/id");
    }

    private static Answer see(RunningServer server, String id) {
        return server.get("/api/v1/customers/" + id, Role.INTEGRATION);
    }

    private static String path(String customer, String more) {
        return "/api/v1/customers/" + customer + more;
    }

    private static Answer register(RunningServer server, String idempotencyKey) {
        return Answer.to(server.request("/api/v1/customers")
                .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString("{\"kind\":\"PERSON\",\"name\":\"Ada\"}")));
    }

    private static Answer owner(RunningServer server, String id, String owner, String tag) {
        return Answer.to(server.request("/api/v1/customers/" + id + "/owner")
                .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString("{\"owner\":\"" + owner + "\"}")));
    }

    private static void eventually(RunningServer server, String id, String pointer, String value) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        server.get("/api/v1/customers/" + id, Role.INTEGRATION).at(pointer))
                .isEqualTo(value));
    }
}
