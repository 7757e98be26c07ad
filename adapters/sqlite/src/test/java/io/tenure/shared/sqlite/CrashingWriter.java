package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.StreamConflict;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A process that writes with many threads until it is killed, and says what was acknowledged. */
final class CrashingWriter {

    private static final int THREADS = 24;
    private static final FileOutputStream ACKNOWLEDGED = new FileOutputStream(FileDescriptor.out);

    private CrashingWriter() {}

    public static void main(String[] arguments) {
        SqliteLedger ledger = SqliteLedger.open(Path.of(arguments[0]), Clock.systemUTC(), 100);
        long seed = Long.parseLong(arguments[1]);
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom random = new SplittableRandom(seed + thread);
            Thread.ofPlatform().start(() -> write(ledger, random));
        }
    }

    private static void write(SqliteLedger ledger, SplittableRandom random) {
        while (true) {
            String stream = "stream" + random.nextInt(40);
            long next = ledger.lastSequence(stream) + 1;
            try {
                int events = 1 + random.nextInt(3);
                Recorded recorded = ledger.append(new Commit(
                        stream,
                        next,
                        Collections.nCopies(events, event(random)),
                        Map.of("actor", "crash"),
                        List.of(new Claim(stream + "/" + next, 1, stream))));
                acknowledge(stream + " " + next + " " + recorded.firstPosition() + " " + events + "\n");
                if (random.nextInt(50) == 0) {
                    ledger.compact();
                }
            } catch (StreamConflict lost) {
                Thread.onSpinWait();
            }
        }
    }

    private static EventData event(SplittableRandom random) {
        String text = "x".repeat(random.nextInt(10) == 0 ? random.nextInt(20_000) : random.nextInt(300));
        return new EventData("test.Happened", 1, ("{\"text\":\"" + text + "\"}").getBytes(UTF_8));
    }

    /** One write each, so that a line is there whole or not at all. */
    private static void acknowledge(String line) {
        try {
            ACKNOWLEDGED.write(line.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("Nobody listens", e);
        }
    }
}
