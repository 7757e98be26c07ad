package io.tenure.bootstrap.nodes;

import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.tenure.bootstrap.JavaChild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A database server in a process of its own, which can be held still. */
final class Database implements AutoCloseable {

    private final Process process;
    private final String address;

    Database() throws IOException {
        process = JavaChild.start(Database.class);
        address = Objects.requireNonNull(process.inputReader().readLine(), "No database server");
    }

    /** The process. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(new MongoServer(new MemoryBackend()).bindAndGetConnectionString());
        new CountDownLatch(1).await();
    }

    String uri() {
        return address + "/tenure";
    }

    /** From now on nothing is answered; connections stay open. */
    void holdStill() throws IOException, InterruptedException {
        signal("-STOP");
        // A busy machine stops it some time after it was told to.
        await().until(this::isStill);
    }

    private boolean isStill() throws IOException {
        Path state = Path.of("/proc", Long.toString(process.pid()), "stat");
        return !Files.exists(state) || Files.readString(state).contains(") T ");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
