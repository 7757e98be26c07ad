package io.tenure.bootstrap.nodes;

import io.tenure.bootstrap.JavaChild;
import io.tenure.bootstrap.TenureApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One server of several, as an operator starts it. */
final class Node implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");

    private final String database;
    private final Path directory;
    private @Nullable Process process;
    private volatile @Nullable URI address;

    /** @param directory of its own */
    Node(String database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    /** Returns when the server answers. */
    void start() throws IOException {
        Process started = JavaChild.start(
                TenureApplication.class, "serve", "--port", "0", "--mongodb", database, "--data", directory.toString());
        process = started;
        BufferedReader told = started.inputReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                address = URI.create(ready.group(1));
                return;
            }
        }
        throw new IllegalStateException("The server did not start");
    }

    /** Where it answers; null while it does not run. */
    @Nullable
    URI address() {
        return address;
    }

    /** Whether it would be sent requests. */
    boolean isReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI ready = Objects.requireNonNull(address, "The node does not run").resolve("/actuator/health/readiness");
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void kill() {
        end(process -> process.toHandle().destroyForcibly());
    }

    void stop() {
        end(Process::destroy);
    }

    @Override
    public void close() {
        kill();
    }

    private void end(Consumer<Process> how) {
        address = null;
        @Nullable Process running = process;
        if (running != null) {
            how.accept(running);
            running.onExit().join();
        }
    }
}
