package io.tenure.loyalty;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A process in which many tills give rewards, or spend pennies, until it is killed, and tell each one; or in which each
 * of more tills than there are pieces gives one.
 */
final class CrashingTills {

    static final int TILLS_AT_THE_LAST = 64;
    static final String LAST = "last";

    private static final int TILLS = 16;

    private CrashingTills() {}

    public static void main(String[] arguments) throws InterruptedException {
        Core core = Core.open(DataDirectory.create(Path.of(arguments[0])), Clock.systemUTC());
        AccountId account = new AccountId("club", new CustomerId(arguments[1]));
        PrintStream given = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        if (arguments[3].equals(LAST)) {
            giveTheLast(core, account, arguments[2], till -> given.println(till + "."));
            return;
        }
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

    /** Each till under a name that is the same each time; gives those that have given one, and tells each at once. */
    static Set<String> giveTheLast(Core core, AccountId account, String reward, Consumer<String> told)
            throws InterruptedException {
        Set<String> given = ConcurrentHashMap.newKeySet();
        CountDownLatch together = new CountDownLatch(TILLS_AT_THE_LAST);
        List<Thread> tills = IntStream.range(0, TILLS_AT_THE_LAST)
                .mapToObj(till -> Thread.ofPlatform().start(() -> {
                    together.countDown();
                    if (hasGiven(core, account, reward, reward + "-" + till, together)) {
                        given.add(reward + "-" + till);
                        told.accept(reward + "-" + till);
                    }
                }))
                .toList();
        for (Thread till : tills) {
            till.join();
        }
        return given;
    }

    private static boolean hasGiven(Core core, AccountId account, String reward, String id, CountDownLatch together) {
        try {
            together.await();
            core.loyalty()
                    .changeAccount()
                    .change(account, new LoyaltyDeed.RedeemReward(id, reward, 2), Installation.SHOP);
            return true;
        } catch (Refusal outOfStock) {
            if (!outOfStock.rejection().code().equals("loyalty.out-of-stock")) {
                throw outOfStock;
            }
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
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
