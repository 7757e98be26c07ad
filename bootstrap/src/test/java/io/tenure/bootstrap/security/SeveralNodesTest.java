package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.bootstrap.WireServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal on two nodes, behind a load balancer that does not care which of them a browser asked before. */
class SeveralNodesTest {

    private static final String OWN = "correct horse battery";
    private static final String NEXT = "battery horse correct";

    @TempDir
    private static Path directory;

    private static RunningServer one;
    private static RunningServer other;

    @BeforeAll
    static void start() {
        String uri = WireServer.ADDRESS + "/nodes";
        one = new RunningServer(directory.resolve("one"), uri);
        other = new RunningServer(directory.resolve("other"), uri);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void letInOnEveryNodeWhoSignedInOnOne() {
        Browser browser = signedIn("mia", Role.ADMIN);
        browser.at(other).get("/admin/users").requireStatus(200);
        browser.at(one).get("/admin/users").requireStatus(200);

        browser.post("/logout", Map.of());

        assertThat(browser.at(other).get("/admin/users").header("Location")).endsWith("/login");
    }

    @Test
    void takeAFormThatAnotherNodeHasShownAndSayWhatAnotherHasDone() {
        Browser browser = signedIn("tom", Role.MARKETER);
        browser.get("/password").requireStatus(200);
        Answer changed =
                browser.at(other).post("/password", Map.of("oldPassword", OWN, "newPassword", NEXT, "again", NEXT));
        assertThat(changed.header("Location")).endsWith("/book");

        Answer next = browser.at(one).get("/book");
        next.requireStatus(200);
        assertThat(next.body()).contains("Password changed.");
        assertThat(browser.at(other).get("/book").body()).doesNotContain("Password changed.");
    }

    @Test
    void letNobodyInWhoseAccountHasChangedOnAnotherNode() {
        Browser browser = signedIn("eve", Role.MARKETER);
        browser.get("/book").requireStatus(200);
        other.access().changePassword().change("eve", OWN, NEXT);

        assertThat(browser.get("/book").header("Location")).endsWith("/login");
    }

    @Test
    void leadToThePageAskedForBeforeSigningIn() {
        user("ida", Role.MARKETER);
        Browser browser = new Browser(one);
        browser.get("/book");

        assertThat(browser.at(other).signIn("ida", OWN).header("Location")).endsWith("/book");
    }

    @Test
    void carryOutOnceWhatComesToBothOfThemAtOnce() throws Exception {
        String key = one.key(Role.ADMIN);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                String name = "shop " + round;
                List<Future<Answer>> sent = Stream.of(one, other, one, other)
                        .map(node -> clients.submit(() -> webhook(node, key, name)))
                        .toList();
                List<Integer> answers = new ArrayList<>();
                for (Future<Answer> answer : sent) {
                    answers.add(answer.get().status());
                }
                assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
            }
        }
        assertThat(other.get("/api/v1/webhooks", Role.ADMIN).json()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/views/rebuilds, EQUAL", "/api/v1/ledger/verifications, INTACT"})
    void tellOfARunThatAnotherWasAskedFor(String runs, String found) {
        Answer begun = one.post(runs, "", Role.ADMIN);

        Answer report = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> other.get(begun.header("Location"), Role.AUDITOR), run -> !run.at("/state")
                        .equals("RUNNING"));

        assertThat(report.at("/state")).isEqualTo(found);
        assertThat(other.get(runs, Role.AUDITOR).at("/0/id")).isEqualTo(begun.at("/id"));
        assertThat(one.get(begun.header("Location"), Role.AUDITOR).json()).isEqualTo(report.json());
    }

    private static Answer webhook(RunningServer node, String key, String name) {
        return Answer.to(node.request("/api/v1/webhooks")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name)
                .POST(BodyPublishers.ofString("{\"name\":\"%s\",\"url\":\"https://shop.example/\"}".formatted(name))));
    }

    private static Browser signedIn(String name, Role role) {
        user(name, role);
        Browser browser = new Browser(one);
        assertThat(browser.signIn(name, OWN).header("Location")).doesNotContain("login");
        return browser;
    }

    private static void user(String name, Role role) {
        OneTimePassword password = one.newUser(name, role);
        one.access().changePassword().change(name, password.password(), OWN);
    }
}
