package io.tenure.relationship;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/** A process that records interactions from many threads until it is killed, and tells each one it got acknowledged. */
final class CrashingWriter {

    private static final int THREADS = 24;
    private static final int CUSTOMERS = 40;
    private static final Instant DAY = Instant.parse("2026-01-05T12:00:00Z");

    private CrashingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        int round = Integer.parseInt(arguments[1]);
        Core core = Core.open(DataDirectory.create(directory), Clock.systemUTC());
        PrintStream acknowledgements = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Thread[] writers = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int writer = i;
            writers[i] = new Thread(() -> write(core, round, writer, acknowledgements));
            writers[i].start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(Core core, int round, int writer, PrintStream acknowledgements) {
        Random random = new Random(round * 1_000L + writer);
        for (int i = 0; ; i++) {
            String order = "r" + round + "-w" + writer + "-" + i;
            String customer = "c" + random.nextInt(CUSTOMERS);
            InteractionReceipt receipt = core.relationship()
                    .recordInteraction()
                    .record(Installation.purchase(order, customer, DAY, "1.00", "note " + i), Installation.SHOP);
            acknowledgements.println(order + " " + receipt.position());
        }
    }
}
