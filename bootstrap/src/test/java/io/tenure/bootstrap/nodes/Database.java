package io.tenure.bootstrap.nodes;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.tenure.bootstrap.JavaChild;
import java.io.IOException;
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
