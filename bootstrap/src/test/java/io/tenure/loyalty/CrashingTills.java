package io.tenure.loyalty;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.shared.domain.CustomerId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.function.IntConsumer;

/** A process in which many tills give rewards, or spend pennies, until it is killed, and tell each one. */
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
            IntConsumer deed = arguments[3].equals("rewards")
                    ? n -> reward(core, account, till + n)
                    : n -> penny(core, account, till + n);
            tills[i] = new Thread(() -> repeat(deed, till, given));
            tills[i].start();
        }
        for (Thread till : tills) {
            till.join();
        }
    }

    private static void repeat(IntConsumer deed, String till, PrintStream told) {
        for (int i = 0; ; i++) {
            deed.accept(i);
            told.println(till + i + ".");
        }
    }

    static void reward(Core core, AccountId account, String id) {
        core.loyalty().changeAccount().change(account, new LoyaltyDeed.RedeemReward(id, "cup", 1), Installation.SHOP);
    }

    static void penny(Core core, AccountId account, String id) {
        core.loyalty()
                .changeWallet()
                .change(
                        new WalletId(account.programme(), account.customer(), Currency.getInstance("GBP")),
                        new WalletDeed.Spend(id, new BigDecimal("0.01"), "sweet"),
                        Installation.SHOP);
    }
}
