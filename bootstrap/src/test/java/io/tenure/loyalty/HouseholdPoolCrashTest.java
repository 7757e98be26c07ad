package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.CrashingHousehold.BUYERS;
import static io.tenure.loyalty.CrashingHousehold.TILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a server while a household buys and its points are passed to whoever keeps them, again and again on the same
 * data: see docs/adr/0104-a-household-has-its-points-with-one-of-it.md.
 */
class HouseholdPoolCrashTest {

    private static final int ROUNDS = 3;
    private static final int BOUGHT_A_ROUND = 60;
    private static final int WORTH = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void keeperHasEveryPointOfTheHouseholdOnceHoweverOftenTheServerIsKilled() throws Exception {
        List<AccountId> household = begin();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int[][] bought = new int[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            bought[round] = untilKilled("round" + round, at);
        }

        try (Core core = core()) {
            long purchases = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (int till = 0; till < TILLS; till++) {
                    int answered = bought[round][till];
                    for (int again = Math.max(0, answered - 2); again <= answered; again++) {
                        CrashingHousehold.buy(core, "round" + round, till, again, at);
                    }
                    purchases += answered + 1; // the last one got no answer before
                }
            }
            long points = WORTH * purchases;
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(household.subList(0, 2))
                        .extracting(account -> balance(core, account))
                        .containsExactly(0L, 0L);
                assertThat(balance(core, household.getLast())).isEqualTo(points);
            });
            assertThat(earned(core))
                    .as("each purchase earns once")
                    .hasSize((int) purchases)
                    .containsOnly((long) WORTH);
            assertThat(core.loyalty().queries().liability("club").orElseThrow().active())
                    .isEqualTo(points);
            assertThat(core.workshop().replaceViews(_ -> {}).equal()).isTrue();
            core.loyalty()
                    .changeAccount()
                    .change(household.getLast(), new LoyaltyDeed.Redeem("all", points, "a boat"), SHOP);
        }
    }

    /** The accounts of all who buy; the last one keeps the points. */
    private List<AccountId> begin() throws Exception {
        try (Core core = core()) {
            core.loyalty()
                    .draftProgramme()
                    .draft("club", ClubOfTheShop.TEXT.replace("pending-days: 14", "pending-days: 0"), MARKETER);
            core.loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
            List<AccountId> household = new ArrayList<>();
            for (String buyer : BUYERS) {
                CustomerId customer = core.relationship()
                        .recordInteraction()
                        .record(Installation.purchase("first-" + buyer, buyer, Installation.MAY, "1.00", null), SHOP)
                        .customerId();
                AccountId account = new AccountId("club", customer);
                core.loyalty().changeAccount().change(account, new LoyaltyDeed.Enrol("high street", null, null), SHOP);
                household.add(account);
            }
            AccountId keeper = household.getLast();
            for (AccountId member : household.subList(0, 2)) {
                core.loyalty().changeAccount().change(member, new LoyaltyDeed.JoinPool(keeper.customer()), SHOP);
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(member(core, keeper))
                    .hasValueSatisfying(
                            member -> assertThat(member.pool().members()).hasSize(2)));
            return household;
        }
    }

    /** How many purchases of each till were answered. */
    private int[] untilKilled(String round, Instant at) throws IOException, InterruptedException {
        Process tills = JavaChild.start(CrashingHousehold.class, directory.toString(), round, at.toString());
        int[] bought = new int[TILLS];
        try (BufferedReader told = tills.inputReader()) {
            while (Arrays.stream(bought).sum() < BOUGHT_A_ROUND && add(told.readLine(), bought)) {}
            tills.toHandle().destroyForcibly();
            while (add(told.readLine(), bought)) {}
        }
        tills.waitFor();
        assertThat(Arrays.stream(bought).sum()).isGreaterThanOrEqualTo(BOUGHT_A_ROUND);
        return bought;
    }

    /** Takes in one whole line; the last one may be cut off by the kill. */
    private static boolean add(@Nullable String line, int[] bought) {
        if (line != null && line.endsWith(".")) {
            String[] words = line.split(" ", 3);
            bought[Integer.parseInt(words[0])] = Integer.parseInt(words[1]) + 1;
        }
        return line != null;
    }

    private Core core() {
        return Core.open(DataDirectory.create(directory), Clock.systemUTC());
    }

    private static Optional<Member> member(Core core, AccountId account) {
        return core.loyalty().queries().account(account, SHOP).map(AccountView::member);
    }

    /** Whatever is there, active or not yet. */
    private static long balance(Core core, AccountId account) {
        return member(core, account).map(member -> member.points().balance()).orElse(-1L);
    }

    /** The points of every earning that the ledger holds. */
    private static List<Long> earned(Core core) {
        List<Long> all = new ArrayList<>();
        List<RecordedCommit> commits = core.ledger().readAll(0, 1_000);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                for (EventData event : commit.events()) {
                    if (core.codec().decode(event, commit.stream()) instanceof PointsEarned earned) {
                        all.add(earned.points());
                    }
                }
            }
            commits = core.ledger().readAll(commits.getLast().lastPosition(), 1_000);
        }
        return all;
    }
}
