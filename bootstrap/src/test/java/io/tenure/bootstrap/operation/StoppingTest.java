package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.bootstrap.TenureApplication;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped politely, by SIGTERM, while many callers write. */
class StoppingTest {

    private static final int CALLERS = 16;
    private static final int WORK = 200;

    /** How long a server that stops goes on answering what it has taken in. */
    private static final Duration ANSWERS = Duration.ofSeconds(15);

    @TempDir
    private Path directory;

    /** What was answered to each order. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    /** Orders whose request broke off: they were not taken in, or the server had no time left to answer. */
    private final Map<String, IOException> broken = new ConcurrentHashMap<>();

    @Test
    void answersWhatItHasTakenInAndLosesNothing() throws Exception {
        String key = key();
        Process server =
                JavaChild.start(TenureApplication.class, "serve", "--port", "0", "--data", directory.toString());
        long stopping;
        try (BufferedReader told = server.inputReader();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            URI interactions = URI.create(address(told) + "/api/v1/interactions");
            IntStream.range(0, CALLERS)
                    .forEach(caller -> callers.execute(() -> sell(client, interactions, key, caller)));
            await().atMost(Duration.ofMinutes(1)).until(() -> answers.size() > WORK || !server.isAlive());
            stopping = System.nanoTime();
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS))
                    .as("stopped in time")
                    .isTrue();
            stopping = System.nanoTime() - stopping;
        } finally {
            server.toHandle().destroyForcibly();
        }

        assertThat(answers).hasSizeGreaterThan(WORK);
        assertThat(answers.values()).as("answers of a server that stops").isSubsetOf(201, 503);
        try (Core core = Core.open(DataDirectory.existing(directory), Clock.systemUTC())) {
            answers.forEach((order, status) -> {
                if (status == 201) {
                    assertThat(again(core, order)).as(order).isInstanceOf(InteractionReceipt.Duplicate.class);
                }
            });
            if (stopping < ANSWERS.toNanos()) {
                broken.forEach((order, how) -> assertThat(again(core, order))
                        .as("%s got no answer (%s), so it", order, how)
                        .isInstanceOf(InteractionReceipt.Recorded.class));
            }
        }
    }

    private static InteractionReceipt again(Core core, String order) {
        return core.relationship()
                .recordInteraction()
                .record(Installation.purchase(order, order, Installation.MAY, "1.00", null), Installation.SHOP);
    }

    private String key() {
        try (Core core = Core.open(DataDirectory.create(directory), Clock.systemUTC())) {
            return core.access()
                    .createApiKey()
                    .create("shop", Role.INTEGRATION, null, new Caller("test", Set.of(Role.ADMIN)))
                    .key();
        }
    }

    private static String address(BufferedReader told) throws IOException {
        String line = String.valueOf(told.readLine());
        while (!line.contains("http://")) {
            line = String.valueOf(told.readLine());
        }
        return line.replaceAll(".*(http://\\S+) .*", "$1");
    }

    /** Until nobody answers any more. */
    private void sell(HttpClient client, URI interactions, String key, int caller) {
        String order = "";
        try {
            for (int i = 0; ; i++) {
                order = caller + "-" + i;
                HttpRequest request = HttpRequest.newBuilder(interactions)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"source":"shop","externalId":"%1$s","customer":{"source":"shop","externalId":"%1$s"},
                                 "kind":"PURCHASE","channel":"WEB","direction":"INBOUND",
                                 "occurredAt":"2026-05-04T10:00:00Z"}""".formatted(order)))
                        .build();
                HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                answers.put(order, answer.statusCode());
            }
        } catch (ConnectException gone) {
            return; // as it must be, once the server has stopped
        } catch (IOException cut) {
            broken.put(order, cut);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
