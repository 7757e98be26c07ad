package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.views.ViewRebuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server in the middle of giving rewards and of spending pennies, again and again on the same data. */
class LoyaltyCrashTest {

    private static final int ROUNDS = 5;
    private static final int GIVEN_A_ROUND = 60;
    private static final int SCARCE = 2;
    private static final long PIECES = 5;
    private static final long STOCK = 500_000;
    private static final long BONUS = 50_00;
    private static final long STORED = 500_000 + BONUS;
    private static final RewardId CUP = new RewardId("club", "cup");

    @TempDir
    private Path directory;

    @Test
    void givesEachPieceForItsPointsAndKeepsNoneForNobody() throws Exception {
        AccountId ada = begin();
        Set<String> given = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            given.addAll(untilKilled(ada, round, "rewards", GIVEN_A_ROUND));
        }

        try (Core core = core(Duration.ofHours(1))) {
            given.forEach(id -> CrashingTills.reward(core, ada, id));
            long redeemed = STOCK - points(core, ada);
            assertThat(redeemed).isGreaterThanOrEqualTo(given.size());
            for (Work work : core.loyalty().works()) {
                work.run(new Unwatched());
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(left(core)).isEqualTo(STOCK - redeemed));
            assertThat(points(core, ada)).as("repeats take nothing").isEqualTo(STOCK - redeemed);
            requireViewsEqualToARebuild(core);
        }
    }

    /** Each round is of a reward of its own, of which the tills are killed once they have told of so many pieces. */
    @Test
    void givesTheLastPiecesToNoMoreTillsThanThereAreHoweverTheyAreKilled() throws Exception {
        AccountId ada = begin();
        Set<String> told = new HashSet<>();
        for (int round = 0; round < SCARCE; round++) {
            told.addAll(untilKilled(ada, round, CrashingTills.LAST, 1 + round));
        }

        try (Core core = core(Duration.ZERO)) {
            Set<String> given = new HashSet<>();
            for (int round = 0; round < SCARCE; round++) {
                Set<String> last = CrashingTills.giveTheLast(core, ada, "round" + round, _ -> {});
                assertThat(last).hasSize((int) PIECES);
                given.addAll(last);
            }
            assertThat(given).as("who was answered has a piece").containsAll(told);
            assertThat(points(core, ada)).isEqualTo(STOCK - 2 * PIECES * SCARCE);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(core.loyalty().queries().rewards("club"))
                            .filteredOn(reward -> reward.reward().startsWith("round"))
                            .extracting(RewardView::left)
                            .containsExactly(0L, 0L));
            requireViewsEqualToARebuild(core);
        }
    }

    @Test
    void spendsEachPennyOnce() throws Exception {
        AccountId ada = begin();
        Set<String> spent = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            spent.addAll(untilKilled(ada, round, "pennies", GIVEN_A_ROUND));
        }

        try (Core core = core(Duration.ofHours(1))) {
            long gone = STORED - stored(core);
            assertThat(gone).isGreaterThanOrEqualTo(spent.size());
            spent.forEach(id -> CrashingTills.penny(core, ada, id));
            assertThat(STORED - stored(core)).as("repeats take nothing").isEqualTo(gone);
            requireViewsEqualToARebuild(core);
        }
    }

    /** What the programme owes in pence, which is what its only member has. */
    private static long stored(Core core) throws InterruptedException {
        core.views().awaitProgress("loyalty-wallets", core.ledger().head(), Duration.ofSeconds(30));
        StoredValueView owed =
                core.loyalty().walletQueries().storedValue("club").getFirst();
        return owed.paidIn() + owed.bonus();
    }

    private AccountId begin() throws ProgrammeInvalid {
        try (Core core = core(Duration.ZERO)) {
            CustomerId customer = core.relationship()
                    .recordInteraction()
                    .record(Installation.purchase("o", "ada", Instant.now(), "1.00", null), SHOP)
                    .customerId();
            AccountId account = new AccountId("club", customer);
            LoyaltyModule loyalty = core.loyalty();
            loyalty.draftProgramme()
                    .draft(
                            "club",
                            ClubOfTheShop.TEXT.replace("adjustment-limit: 100", "adjustment-limit: 999999"),
                            MARKETER);
            loyalty.putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
            loyalty.changeAccount().change(account, new LoyaltyDeed.Enrol("high street", null, null), SHOP);
            loyalty.changeAccount().change(account, new LoyaltyDeed.Adjust("start", STOCK, "start"), SHOP);
            loyalty.changeWallet()
                    .change(
                            new WalletId("club", customer, Currency.getInstance("GBP")),
                            new WalletDeed.TopUp("start", BigDecimal.valueOf(STORED - BONUS, 2)),
                            SHOP);
            loyalty.stockReward().stock(CUP, "first", new RewardTerms("Cup", 1), STOCK, MARKETER);
            for (int round = 0; round < SCARCE; round++) {
                RewardId scarce = new RewardId("club", "round" + round);
                loyalty.stockReward().stock(scarce, "first", new RewardTerms("The last", 2), PIECES, MARKETER);
            }
            return account;
        }
    }

    private Set<String> untilKilled(AccountId account, int round, String deed, int enough)
            throws IOException, InterruptedException {
        Process tills = JavaChild.start(
                CrashingTills.class, directory.toString(), account.customer().value(), "round" + round, deed);
        Set<String> given = new HashSet<>();
        try (BufferedReader told = tills.inputReader()) {
            while (given.size() < enough && add(told.readLine(), given)) {}
            tills.toHandle().destroyForcibly();
            while (add(told.readLine(), given)) {}
        }
        tills.waitFor();
        assertThat(given).hasSizeGreaterThanOrEqualTo(enough);
        return given;
    }

    /** Takes in one whole line; the last one may be cut off by the kill. */
    private static boolean add(@Nullable String line, Set<String> given) {
        if (line != null && line.endsWith(".")) {
            given.add(line.substring(0, line.length() - 1));
        }
        return line != null;
    }

    private Core core(Duration ahead) {
        return Core.open(DataDirectory.create(directory), Clock.offset(Clock.systemUTC(), ahead));
    }

    private static long points(Core core, AccountId account) throws InterruptedException {
        core.views().awaitProgress("loyalty", core.ledger().head(), Duration.ofSeconds(30));
        Member member = Objects.requireNonNull(
                core.loyalty().queries().account(account, SHOP).orElseThrow().member());
        return member.points().active();
    }

    private static long left(Core core) {
        return core.loyalty().queries().rewards("club").getFirst().left();
    }

    private static void requireViewsEqualToARebuild(Core core) throws InterruptedException {
        assertThat(core.relationship().queries().awaitVisible(core.ledger().head()))
                .isTrue();
        try (ViewRebuild rebuild = core.store().rebuild()) {
            core.projections().rebuild(rebuild.fresh(), position -> {});
            assertThat(rebuild.compare(positions -> {}).equal()).isTrue();
        }
    }
}
