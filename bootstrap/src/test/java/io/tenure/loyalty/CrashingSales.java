package io.tenure.loyalty;

import static io.tenure.loyalty.Till.card;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** A process in which several tills sell to one member until it is killed, and tell each sale that was answered. */
final class CrashingSales {

    static final int TILLS = 8;

    private CrashingSales() {}

    public static void main(String[] arguments) throws InterruptedException {
        Core core = Core.open(DataDirectory.create(Path.of(arguments[0])), Clock.systemUTC());
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Thread[] tills = new Thread[TILLS];
        for (int i = 0; i < TILLS; i++) {
            int till = i;
            tills[i] = new Thread(() ->
                    sell(new Till(core::loyalty, Instant.parse(arguments[3])), arguments[1], arguments[2], till, told));
            tills[i].start();
        }
        for (Thread till : tills) {
            till.join();
        }
    }

    private static void sell(Till shop, String number, String round, int till, PrintStream told) {
        for (int i = 0; ; i++) {
            shop.sell(receipt(round, till, i), card(number), "2", 1);
            told.println(till + " " + i + " .");
        }
    }

    static String receipt(String round, int till, int number) {
        return round + "-" + till + "-" + number;
    }
}
