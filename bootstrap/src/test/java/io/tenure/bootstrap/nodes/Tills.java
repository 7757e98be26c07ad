package io.tenure.bootstrap.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The tills of a shop: each tells of one purchase after the other, to any node, and of the same one again, to any node,
 * until a node has said that it is recorded.
 */
final class Tills implements AutoCloseable {

    private static final int TILLS = 6;
    /** Purchase n is made by customer n modulo this. */
    static final int CUSTOMERS = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of a till in nanoseconds, after each purchase and each try: more than the views can follow says nothing. */
    private static final long PAUSE = 250_000_000;

    /** Answers after which the same request, sent again, succeeds. */
    private static final Set<Integer> AGAIN = Set.of(409, 429, 503);

    private final List<Node> nodes;
    private final String key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Long> recorded = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong next = new AtomicLong();
    private final Instant opened = Instant.now();
    private volatile boolean open = true;

    Tills(List<Node> nodes, String key) {
        this.nodes = nodes;
        this.key = key;
        for (int till = 0; till < TILLS; till++) {
            threads.execute(this::sell);
        }
    }

    /** The position of each purchase that a node said was recorded, by its number. */
    Map<String, Long> recorded() {
        return recorded;
    }

    /** Answers that no repetition heals. */
    Queue<String> faults() {
        return faults;
    }

    /** A purchase that no till tells of. */
    String another() {
        return Long.toString(next.incrementAndGet());
    }

    /** Tells one node of a purchase, once. */
    HttpResponse<String> tellOnce(Node node, String purchase) throws IOException, InterruptedException {
        URI address = Objects.requireNonNull(node.address(), "The node does not run");
        return client.send(request(address, purchase), BodyHandlers.ofString());
    }

    private void sell() {
        while (open) {
            tell(another());
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Tells of a purchase until it is recorded. */
    void tell(String purchase) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!told(purchase)) {
            if (System.nanoTime() > deadline) {
                faults.add("Purchase " + purchase + " was not recorded in " + PATIENCE);
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** False when it is to be told again. */
    private boolean told(String purchase) {
        @Nullable
        URI address =
                nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())).address();
        if (address == null) {
            return false;
        }
        try {
            HttpResponse<String> answer = client.send(request(address, purchase), BodyHandlers.ofString());
            if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                recorded.put(
                        purchase,
                        answer.headers().firstValueAsLong("Tenure-Position").orElse(0));
            } else if (!AGAIN.contains(answer.statusCode())) {
                faults.add("Purchase %s: %d %s".formatted(purchase, answer.statusCode(), answer.body()));
            }
            return !AGAIN.contains(answer.statusCode());
        } catch (IOException nodeIsGone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpRequest request(URI node, String purchase) {
        return HttpRequest.newBuilder(node.resolve("/api/v1/interactions"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"source":"shop","externalId":"%s","customer":{"source":"shop","externalId":"c%d"},\
                        "kind":"PURCHASE","channel":"WEB","direction":"INBOUND","occurredAt":"%s",\
                        "amount":{"value":"9.12","currency":"GBP"},"items":[],"thread":null,"attributes":{}}""".formatted(purchase, Long.parseLong(purchase) % CUSTOMERS, opened)))
                .build();
    }

    /** Returns when every purchase that was begun has been told, or given up. */
    @Override
    public void close() {
        open = false;
        threads.close();
        client.close();
    }
}
