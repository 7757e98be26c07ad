package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.AgedPoints;
import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.events.OwedMoney;
import io.tenure.loyalty.events.RulePointsOfMonth;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.jobs.Work;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiabilityReportTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        var loyalty = tenure.core().loyalty();
        ProgrammeVersion drafted =
                loyalty.draftProgramme().draft("club", ClubOfTheShop.TEXT + "point-cost: 0.02\n", MARKETER);
        loyalty.putProgrammeInForce().putInForce(drafted, null, MARKETER);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    /** In May 200 points are earned and 30 spent, in June 40 are returned; all else is left. */
    @Test
    void saysWhatIsOwedWhoGaveItAndWhatTheTiersBrought() throws Exception {
        tenure.buy("order-1", "ada", tenure.now(), "60");
        String back = tenure.buy("order-2", "bob", tenure.now(), "20").interactionId();
        change(ada, new LoyaltyDeed.Adjust("a1", 40, "welcome"));
        change(ada, new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        change(ada, new LoyaltyDeed.Redeem("r2", 5, "tea"));
        change(ada, new LoyaltyDeed.CancelRedemption("r2"));
        eventually(() -> assertThat(liability()).isEqualTo(40 - 30 + 120 + 40));
        tenure.caughtUp();
        tenure.relationship().retractInteraction().retract(back, "never took place", SHOP);
        eventually(() -> assertThat(liability()).isEqualTo(40 - 30 + 120));
        ClubOfTheShop.topUp(tenure, ada);
        tenure.later(Duration.ofDays(35));

        LiabilityReported report = reported();

        assertThat(report.points()).isEqualTo(130);
        // 30 of 160 of May were spent in May; what becomes of the others nobody knows, so they are owed
        assertThat(report.broken()).isZero();
        assertThat(report.ages()).containsExactly(new AgedPoints(1, 130, new BigDecimal("1.0000"), false));
        assertThat(report.storedValue()).containsExactly(new OwedMoney("GBP", 10_000, 500));
        assertThat(report.rules())
                .containsExactly(
                        new RulePointsOfMonth("2026-05", "", 40, new BigDecimal("0.80")),
                        new RulePointsOfMonth("2026-05", "base", 60, new BigDecimal("1.20")),
                        new RulePointsOfMonth("2026-05", "web", 60, new BigDecimal("1.20")));
        assertThat(report.goodsShare()).isNull();
        assertThat(report.tiers()).singleElement().satisfies(tier -> {
            assertThat(tier.members()).isEqualTo(2);
            assertThat(tier.spend()).isEqualByComparingTo("60");
            assertThat(tier.margin()).isNull();
            assertThat(tier.points()).isEqualTo(120);
            assertThat(tier.cost()).isEqualByComparingTo("2.40");
        });
    }

    @Test
    void pointsThatExpiredTeachWhatIsNeverSpent() throws Exception {
        change(ada, new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(ada, new LoyaltyDeed.Redeem("r1", 40, "coffee"));
        tenure.later(Duration.ofDays(400));
        for (Work work : tenure.core().loyalty().works()) {
            if (work.every().isPresent()) {
                work.run(new Unwatched());
            }
        }
        eventually(() -> assertThat(liability()).isZero());
        tenure.later(Duration.ofDays(31));
        change(bob, new LoyaltyDeed.Adjust("b1", 50, "welcome"));
        LiabilityReported report = reported();
        // 40 of 100 were spent, 60 expired; of these 50 so 30 will be
        assertThat(report.ages()).containsExactly(new AgedPoints(0, 50, new BigDecimal("0.4000"), true));
        assertThat(report.broken()).isEqualTo(30);
    }

    @Test
    void pointsOfAnErasedCustomerAreOwedToNobody() {
        change(ada, new LoyaltyDeed.Adjust("a1", 50, "welcome"));
        tenure.relationship().eraseCustomer().erase(ada.customer(), "asked for", Caller.SYSTEM);
        eventually(() -> assertThat(liability()).isZero());
        assertThat(reported().points()).isZero();
    }

    @Test
    void isForMarketers() {
        assertThatThrownBy(() ->
                        tenure.core().loyalty().reports().reportLiability().report("club", SHOP))
                .isInstanceOf(AccessDenied.class);
    }

    private long liability() {
        var owed = tenure.core().loyalty().queries().liability("club").orElseThrow();
        return owed.active() + owed.pending() - owed.owed();
    }

    private LiabilityReported reported() {
        tenure.caughtUp();
        var loyalty = tenure.core().loyalty();
        loyalty.reports().reportLiability().report("club", MARKETER);
        await().atMost(PATIENCE)
                .until(() ->
                        !loyalty.reports().queries().liabilities("club", 10).isEmpty());
        return loyalty.reports().queries().liabilities("club", 10).getFirst().report();
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(check);
    }
}
