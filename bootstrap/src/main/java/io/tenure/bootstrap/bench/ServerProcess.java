package io.tenure.bootstrap.bench;

import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");
    private static final long PATIENCE_SECONDS = 30;
    private static final int OK = 200;
    private static final Duration IDLE = Duration.ofMillis(1_500);

    private final Process process;
    private final BufferedReader told;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private ServerProcess(Process process, Path log) throws IOException {
        this.process = process;
        told = process.inputReader();
        address = address(log);
    }

    /** Serves the data of a measurement on a free port. */
    static List<String> command(List<String> more, Scratch scratch) {
        return Jvm.tenure(
                more, "serve", "--port", "0", "--data", scratch.data().path().toString());
    }

    /**
     * Starts a server; returns as soon as it says that it is ready.
     *
     * @param log a file that takes what it complains of
     */
    static ServerProcess start(List<String> command, Path log) throws IOException {
        return new ServerProcess(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
    }

    private URI address(Path log) throws IOException {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IllegalStateException("The server did not start: " + Files.readString(log));
    }

    /** Asks until the server says that it lives. */
    void awaitHealth() throws IOException, InterruptedException {
        HttpRequest health = request("/actuator/health/liveness").GET().build();
        while (send(health).statusCode() != OK) {
            Thread.onSpinWait();
        }
    }

    /**
     * Returns when the server has looked at all its new customers, decided their stages and segments and written that,
     * and reads no more either, as it does for long before it writes when it values all of them.
     *
     * @param rest so long it is to write nothing, and to use hardly any of a processor
     */
    void awaitRest(Scratch scratch, Duration rest) throws InterruptedException {
        try (ReadOnlySqliteLedger ledger =
                ReadOnlySqliteLedger.open(scratch.data().ledger())) {
            boolean busy = true;
            while (busy) {
                Duration used = processorTime();
                busy = ledger.awaitBeyond(ledger.head(), rest)
                        || processorTime().minus(used).compareTo(IDLE) > 0;
            }
        }
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
