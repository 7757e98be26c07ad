package io.tenure.loyalty;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.domain.CustomerId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A process in which many tills give rewards until it is killed, and tell each one that was given. */
final class CrashingTills {

    private static final int TILLS = 16;

    private CrashingTills() {}

    public static void main(String[] arguments) throws InterruptedException {
        Core core = Core.open(DataDirectory.create(Path.of(arguments[0])), Clock.systemUTC());
        AccountId account = new AccountId("club", new CustomerId(arguments[1]));
        PrintStream given = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Thread[] tills = new Thread[TILLS];
        for (int i = 0; i < TILLS; i++) {
            String till = arguments[2] + "-" + i + "-";
            tills[i] = new Thread(() -> give(core, account, till, given));
            tills[i].start();
        }
        for (Thread till : tills) {
            till.join();
        }
    }

    private static void give(Core core, AccountId account, String till, PrintStream given) {
        for (int i = 0; ; i++) {
            core.loyalty()
                    .changeAccount()
                    .change(account, new LoyaltyDeed.RedeemReward(till + i, "cup", 1), Installation.SHOP);
            given.println(till + i + ".");
        }
    }
}
