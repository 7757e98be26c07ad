package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.TrustedProxies;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every request that changes something, sent five times at once with one key, does it once. */
@ExtendWith(RunningServer.OwnProvider.class)
class RepeatedRequestsTest {

    private static final Set<String> WITHOUT_KEY = Set.of("POST /api/v1/interactions/bulk");

    /** What jobs find out for whoever begins them, some time later. */
    private static final Pattern FINDINGS =
            Pattern.compile("^value\\.|LiabilityReported|EffectMeasured|ProgrammeSimulated");

    @Test
    void changeEverythingOnce(RunningServer server) throws Exception {
        Set<String> tried = Writes.all().stream().map(Writes::endpoint).collect(Collectors.toSet());
        List<String> untried = Endpoints.of(server.context()).stream()
                .filter(endpoint ->
                        endpoint.ofTheApi() && !endpoint.method().name().equals("GET"))
                .map(Endpoint::toString)
                .filter(endpoint -> !tried.contains(endpoint) && !WITHOUT_KEY.contains(endpoint))
                .toList();
        assertThat(untried).as("endpoints that Writes has no request for").isEmpty();

        int all = 0;
        for (Writes write : Writes.all()) {
            Writes.Request request = write.prepare(server);
            String head = head(server);
            List<Answer> answers = fiveAtOnce(server, request, "once-" + write.endpoint());
            assertDoneOnce(write.endpoint(), answers);
            var commits = commitsAfter(server, head);
            assertThat(commits).as(write.endpoint()).hasSizeLessThanOrEqualTo(write.mostCommits());
            all += commits.size();
        }
        assertThat(all).as("commits of all requests").isGreaterThan(50);
    }

    @Test
    void getTheSameAnswerAfterARestart(@TempDir Path directory) {
        Answer first;
        try (RunningServer server = new RunningServer(directory, TrustedProxies.NONE)) {
            first = register(server, server.newKey("shop", Role.INTEGRATION), "Ada", "k");
        }
        try (RunningServer again = new RunningServer(directory, TrustedProxies.NONE)) {
            Answer repeated = register(again, again.newKey("shop", Role.INTEGRATION), "Ada", "k");

            assertThat(repeated.status()).isEqualTo(first.status()).isEqualTo(201);
            assertThat(repeated.body()).isEqualTo(first.body());
            assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
            assertThat(repeated.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(repeated.header("Tenure-Position")).isEqualTo(first.header("Tenure-Position"));
            assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    @Test
    void areRefusedWhenTheKeyCameWithAnotherRequest(RunningServer server) {
        String key = server.key(Role.INTEGRATION);
        register(server, key, "Ada", "mixed-up").requireStatus(201);

        Answer other = register(server, key, "Grace", "mixed-up");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("request.key-of-another");
    }

    @Test
    void areCarriedOutAgainWhenTheyWereRefused(RunningServer server) {
        String key = server.key(Role.INTEGRATION);

        assertThat(register(server, key, "x".repeat(301), "refused").status()).isEqualTo(422);
        assertThat(register(server, key, "Ada", "refused").status()).isEqualTo(201);
    }

    @Test
    void areCarriedOutAgainWhenAPartOfThemWasRefused(RunningServer server) {
        String line = """
                {"source":"parts","externalId":"%s","customer":{"source":"parts","externalId":"%s"},"createUnknown":%s,
                "kind":"CALL","channel":"PHONE","direction":"INBOUND","occurredAt":"2026-05-04T12:00:00Z"}""";
        Writes.Request both = new Writes.Request(
                "POST",
                "/api/v1/interactions",
                "[" + line.formatted("1", "ada", true) + "," + line.formatted("2", "later", false) + "]");
        Answer first = send(server, both, "parts");
        assertThat(List.of(first.at("/0/result"), first.at("/1/result"))).containsExactly("recorded", "rejected");
        Writes.Request later = new Writes.Request("POST", "/api/v1/interactions", line.formatted("3", "later", true));
        send(server, later, "later").requireStatus(201);

        Answer again = send(server, both, "parts");
        Answer repeated = send(server, both, "parts");

        assertThat(List.of(again.at("/0/result"), again.at("/1/result"))).containsExactly("duplicate", "recorded");
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(repeated.body()).isEqualTo(again.body());
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void ofAnotherCallerAreOtherRequests(RunningServer server) {
        Answer one = register(server, server.newKey("one shop", Role.INTEGRATION), "Ada", "shared");
        Answer other = register(server, server.newKey("other shop", Role.INTEGRATION), "Ada", "shared");

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.at("/id")).isNotEqualTo(one.at("/id"));
    }

    @Test
    void neverShowASecretTwice(RunningServer server) {
        String body = "{\"name\":\"till\",\"role\":\"INTEGRATION\"}";
        Writes.Request request = new Writes.Request("POST", "/api/v1/api-keys", body);
        String secret = send(server, request, "till").at("/key");

        Answer again = send(server, request, "till");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("request.shown-once");
        assertThat(again.body()).doesNotContain(secret);
    }

    @Test
    void neverShowWhatWasToldOfACustomerOnceTheErasureHasItsReceipt(RunningServer server) {
        String ada = "/api/v1/customers/" + server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        Writes.Request request = new Writes.Request("PUT", ada + "/owner", "{\"owner\":\"grace\"}");
        send(server, request, "owner").requireStatus(200);
        assertThat(send(server, request, "owner").status()).isEqualTo(200);

        server.post(ada + "/erasure", "{}", Role.ADMIN).requireStatus(200);

        assertThat(send(server, request, "owner").code()).isEqualTo("request.shown-once");
    }

    private static void assertDoneOnce(String endpoint, List<Answer> answers) {
        Answer done = answers.stream()
                .filter(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(done.status()).as("%s: %s", endpoint, done.body()).isBetween(200, 299);
        List<String> told = answers.stream()
                .map(answer -> answer.status() + " " + answer.body())
                .toList();
        assertThat(answers)
                .as("%s: %s", endpoint, told)
                .filteredOn(answer -> !answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(4)
                .allSatisfy(answer ->
                        assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true"))
                .allSatisfy(answer -> assertThat(answer.code().equals("request.shown-once")
                                || answer.body().equals(done.body()))
                        .as("%s answered %s and then %s", endpoint, done.body(), answer.body())
                        .isTrue());
    }

    private static List<Answer> fiveAtOnce(RunningServer server, Writes.Request request, String key) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(5)) {
            List<Future<Answer>> sent = IntStream.range(0, 5)
                    .mapToObj(_ -> clients.submit(() -> send(server, request, key)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Answer send(RunningServer server, Writes.Request request, String key) {
        return Answer.to(server.request(request.path())
                .header("Authorization", "Bearer " + server.key(Role.ADMIN))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body())));
    }

    private static Answer register(RunningServer server, String apiKey, String name, String key) {
        return Answer.to(server.request("/api/v1/customers")
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"kind\":\"PERSON\",\"name\":\"%s\"}".formatted(name))));
    }

    private static String head(RunningServer server) {
        return server.get("/api/v1/ledger/events?limit=1", Role.AUDITOR).at("/head");
    }

    /**
     * The types of the events of each commit that a request made; what policies and jobs make of it comes when it
     * comes.
     */
    private static Collection<String> commitsAfter(RunningServer server, String position) {
        return server.get("/api/v1/ledger/events?limit=1000&after=" + position, Role.AUDITOR)
                .json()
                .at("/events")
                .valueStream()
                .filter(event -> event.at("/metadata/actor").asString().startsWith("key of "))
                .filter(event -> !FINDINGS.matcher(event.at("/type").asString()).find())
                .collect(Collectors.groupingBy(
                        event -> event.at("/commitHash").asString(),
                        Collectors.mapping(event -> event.at("/type").asString(), Collectors.joining("+"))))
                .values();
    }
}
