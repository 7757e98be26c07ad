package io.tenure.loyalty;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A process in which a household buys at several tills until it is killed, and tells each purchase on record. */
final class CrashingHousehold {

    static final int TILLS = 6;

    /** Who brings points to the pool; the keeper buys, too. */
    static final List<String> BUYERS = List.of("ada", "ben", "kim");

    private CrashingHousehold() {}

    public static void main(String[] arguments) throws InterruptedException {
        Core core = Core.open(DataDirectory.create(Path.of(arguments[0])), Clock.systemUTC());
        Instant at = Instant.parse(arguments[2]);
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Thread[] tills = new Thread[TILLS];
        for (int i = 0; i < TILLS; i++) {
            int till = i;
            tills[i] = new Thread(() -> repeat(core, arguments[1], till, at, told));
            tills[i].start();
        }
        for (Thread till : tills) {
            till.join();
        }
    }

    private static void repeat(Core core, String round, int till, Instant at, PrintStream told) {
        for (int i = 0; ; i++) {
            buy(core, round, till, i, at);
            told.println(till + " " + i + " .");
        }
    }

    /** One purchase, worth two points; the same again is the same purchase. */
    static void buy(Core core, String round, int till, int number, Instant at) {
        core.relationship()
                .recordInteraction()
                .record(
                        Installation.purchase(
                                round + "-" + till + "-" + number, BUYERS.get(till % BUYERS.size()), at, "1.00", null),
                        Installation.SHOP);
    }
}
