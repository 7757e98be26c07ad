package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.CrashingSales.receipt;
import static io.tenure.loyalty.Till.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.RuleBudgetDecider;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.loyalty.programme.ProgrammeVersion;
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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a server in the middle of sales, again and again on the same data; tills send again, or cancel, what got no
 * answer.
 */
class TillCrashTest {

    private static final int ROUNDS = 3;
    private static final int SOLD_A_ROUND = 60;
    private static final long START = 100_000;

    /** Runs out while the tills are killed. */
    private static final long BUDGET = 250;

    @TempDir
    private Path directory;

    @Test
    void sellsOnceWhatIsSentAgainAndNothingThatIsCancelled() throws Exception {
        String number = begin();
        Instant bought = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int[][] sold = new int[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            sold[round] = untilKilled(number, round, bought);
        }

        try (Core core = core()) {
            Till till = new Till(core::loyalty, bought);
            long sales = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < CrashingSales.TILLS; i++) {
                    int answered = sold[round][i];
                    String unanswered = receipt("round" + round, i, answered);
                    if (i % 2 == 0) {
                        till.sell(unanswered, card(number), "2", 1);
                        sales++;
                    } else {
                        till.cancel(unanswered);
                    }
                    for (int again = Math.max(0, answered - 2); again < answered; again++) {
                        till.sell(receipt("round" + round, i, again), card(number), "2", 1);
                    }
                    sales += answered;
                }
            }
            long spring = settled(core);
            assertThat(spring).isBetween(1L, BUDGET);
            assertThat(till.lookUp(card(number)))
                    .isEqualTo(new TillMember(
                            "club", START + sales + spring, START - sales, 2 * sales + spring, 0, null, List.of()));
            Reckoning settled = Reckoning.of(core, "bakery");
            settled.requireEqualToTheLedger();
            assertThat(settled.issued()).isEqualTo(2 * sales + spring);
            assertThat(settled.redeemed()).isEqualTo(sales);
            assertThat(core.workshop().replaceViews(_ -> {}).equal()).isTrue();
            Reckoning.of(core, "bakery").requireEqualToTheLedger();
        }
    }

    /** What is given of the rule's budget once nothing is held any more. */
    private static long settled(Core core) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(folded(core).held()).isEmpty());
        return folded(core).taken();
    }

    private static RuleBudget folded(Core core) {
        RuleBudget budget = RuleBudgetDecider.initial();
        List<RecordedCommit> commits = core.ledger().readStream("rule-budget-club@spring", 0, 10_000);
        for (RecordedCommit commit : commits) {
            for (EventData event : commit.events()) {
                budget = RuleBudgetDecider.evolve(
                        budget, (RuleBudgetEvent) core.codec().decode(event, commit.stream()));
            }
        }
        return budget;
    }

    /** Gives the number of the member's card. */
    private String begin() throws Exception {
        try (Core core = core()) {
            CustomerId customer = core.relationship()
                    .recordInteraction()
                    .record(Installation.purchase("o", "ada", Installation.MAY, "1.00", null), SHOP)
                    .customerId();
            LoyaltyModule loyalty = core.loyalty();
            loyalty.draftProgramme()
                    .draft(
                            "club",
                            ClubOfTheShop.TEXT
                                    .replace("adjustment-limit: 100", "adjustment-limit: 999999")
                                    .replace("bakery-1", "high-street")
                                    .replace(
                                            "earn:",
                                            "earn:\n  - {id: spring, points: 1, per: 1, budget: " + BUDGET + "}"),
                            MARKETER);
            loyalty.putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
            AccountId account = new AccountId("club", customer);
            loyalty.changeAccount().change(account, new LoyaltyDeed.Enrol("high street", null, null), SHOP);
            loyalty.changeAccount().change(account, new LoyaltyDeed.Adjust("start", START, "start"), SHOP);
            return loyalty.issueCard().issue(account, null, SHOP).number().digits();
        }
    }

    /** How many sales of each till were answered. */
    private int[] untilKilled(String number, int round, Instant bought) throws IOException, InterruptedException {
        Process tills =
                JavaChild.start(CrashingSales.class, directory.toString(), number, "round" + round, bought.toString());
        int[] sold = new int[CrashingSales.TILLS];
        try (BufferedReader told = tills.inputReader()) {
            while (Arrays.stream(sold).sum() < SOLD_A_ROUND && add(told.readLine(), sold)) {}
            tills.toHandle().destroyForcibly();
            while (add(told.readLine(), sold)) {}
        }
        tills.waitFor();
        assertThat(Arrays.stream(sold).sum()).isGreaterThanOrEqualTo(SOLD_A_ROUND);
        return sold;
    }

    /** Takes in one whole line; the last one may be cut off by the kill. */
    private static boolean add(@Nullable String line, int[] sold) {
        if (line != null && line.endsWith(".")) {
            String[] words = line.split(" ", 3);
            sold[Integer.parseInt(words[0])] = Integer.parseInt(words[1]) + 1;
        }
        return line != null;
    }

    private Core core() {
        return Core.open(DataDirectory.create(directory), Clock.systemUTC());
    }
}
