package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.EffectGap;
import io.tenure.loyalty.events.EffectMeasure;
import io.tenure.loyalty.events.EffectMeasured;
import io.tenure.loyalty.events.MeasuredEffect;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.SideView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CUSTOMERS = 100;
    private static final int DAYS = 14;

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId old;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        old = ClubOfTheShop.enrol(tenure, tenure.register("old"));
        var loyalty = tenure.core().loyalty();
        ProgrammeVersion drafted =
                loyalty.draftProgramme().draft("club", ClubOfTheShop.TEXT + "control-group: {percent: 50}\n", MARKETER);
        loyalty.putProgrammeInForce().putInForce(drafted, null, MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    /**
     * Members spend 10 more and come once more; whoever left the programme counts where the lot had put it, and so does
     * whoever is one with a member from before.
     */
    @Test
    void plantedEffectIsFoundAndKept() {
        // sides are drawn by ids, which differ from run to run: each side spends alike on average, however many it has
        Map<Side, Integer> spenders = new EnumMap<>(Side.class);
        for (int i = 0; i < CUSTOMERS; i++) {
            String name = "c" + i;
            SideView side = enrol(name);
            int spread = spenders.merge(side.side(), 1, Integer::sum) % 5;
            String pounds = Integer.toString((side.side() == Side.MEMBER ? 15 : 10) + spread);
            tenure.buy("first-" + i, name, tenure.now(), pounds);
            if (side.side() == Side.MEMBER) {
                tenure.buy("second-" + i, name, tenure.now(), "5");
            }
            if (i % 10 == 0) {
                change(name, new LoyaltyDeed.End("moved"));
            }
        }
        tenure.later(Duration.ofDays(DAYS + 1));
        enrol("late");
        tenure.caughtUp();
        AccountId merged = account("c1");
        tenure.relationship().mergeCustomers().merge(old.customer(), merged.customer(), SHOP);
        await().atMost(PATIENCE)
                .until(() -> old.customer().value().equals(side(merged).joinedInto()));

        EffectMeasured report = measured();

        assertThat(report.members() + report.control()).isEqualTo(CUSTOMERS);
        assertThat(report.tooRecent()).isEqualTo(1);
        MeasuredEffect spend = report.effects().getFirst();
        assertThat(spend.measure()).isEqualTo(EffectMeasure.SPEND);
        assertThat(spend.control()).isBetween(new BigDecimal("11"), new BigDecimal("13"));
        assertThat(spend.low()).isBetween(new BigDecimal("8"), BigDecimal.TEN);
        assertThat(spend.high()).isBetween(BigDecimal.TEN, new BigDecimal("12"));
        assertThat(spend.needed()).isPositive();
        assertThat(report.effects().get(1).gap()).isEqualTo(EffectGap.NO_SPREAD);
        assertThat(report.effects().get(2).members()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(report.currency()).isEqualTo("GBP");
        tenure.restart();
        assertThat(tenure.core().loyalty().reports().queries().effects("club", 10))
                .hasSize(1);
    }

    @Test
    void withoutComparedMembersItSaysWhatIsMissing() {
        tenure.core().loyalty().reports().measureEffect().measure("club", DAYS, BigDecimal.TEN, MARKETER);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        tenure.core().loyalty().reports().queries().effectJobs("club"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.state()).isEqualTo(Job.State.FAILED);
                    assertThat(job.failure()).contains("control group");
                }));
    }

    @Test
    void wishesOutOfRangeAndStrangersAreRefused() {
        var measure = tenure.core().loyalty().reports().measureEffect();
        assertThatThrownBy(() -> measure.measure("club", 13, BigDecimal.TEN, MARKETER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("14 to 730");
        assertThatThrownBy(() -> measure.measure("club", DAYS, BigDecimal.ZERO, MARKETER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("above 0 %");
        assertThatThrownBy(() -> measure.measure("nothing", DAYS, BigDecimal.TEN, MARKETER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> measure.measure("club", DAYS, BigDecimal.TEN, SHOP))
                .isInstanceOf(AccessDenied.class);
    }

    private EffectMeasured measured() {
        tenure.caughtUp();
        var loyalty = tenure.core().loyalty();
        loyalty.reports().measureEffect().measure("club", DAYS, BigDecimal.TEN, MARKETER);
        await().atMost(PATIENCE)
                .until(() -> !loyalty.reports().queries().effects("club", 10).isEmpty());
        return loyalty.reports().queries().effects("club", 10).getFirst().report();
    }

    private SideView enrol(String name) {
        AccountId account = new AccountId("club", tenure.register(name));
        tenure.core().loyalty().changeAccount().change(account, new LoyaltyDeed.Enrol("shop", null, null), SHOP);
        return side(account);
    }

    private SideView side(AccountId account) {
        var queries = tenure.core().loyalty().queries();
        return queries.side(queries.account(account, SHOP).orElseThrow()).orElseThrow();
    }

    private void change(String name, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account(name), deed, SHOP);
    }

    private AccountId account(String name) {
        var customer = tenure.relationship()
                .queries()
                .findByExternalId("shop", name, SHOP)
                .orElseThrow();
        return new AccountId("club", new CustomerId(customer.id()));
    }
}
