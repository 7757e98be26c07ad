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
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.ProgrammeSimulated;
import io.tenure.loyalty.events.RuleShift;
import io.tenure.loyalty.events.TierMoves;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.outcome.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TIERS = """
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: silver, title: {en: Silver, zh: 银卡}, points: %d}
            point-cost: 0.01
            """;

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        put(ClubOfTheShop.TEXT + TIERS.formatted(100));
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        tenure.buy("order-1", "ada", tenure.now(), "60");
        tenure.buy("order-2", "bob", tenure.now(), "10");
        eventually(() -> assertThat(member(ada).points().balance()).isEqualTo(120));
        eventually(() -> assertThat(member(bob).points().balance()).isEqualTo(20));
        tenure.later(Duration.ofDays(70));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void budgetKeepsBackWhatIsBeyondIt() throws Exception {
        String text = ClubOfTheShop.TEXT.replace("points: 1, per: 1}", "points: 1, per: 1, budget: 65}");
        ProgrammeSimulated report = simulated(draft(text + TIERS.formatted(100)));
        assertThat(report.rules())
                .containsExactly(new RuleShift("base", 70, 65, 5L), new RuleShift("web", 70, 70, null));
        assertThat(report.simulated()).isEqualTo(135);
        assertThat(report.simulatedCost()).isEqualByComparingTo("1.35");
    }

    @Test
    void budgetOfARuleThatOthersReplaceKeepsNothingBack() throws Exception {
        String text = ClubOfTheShop.TEXT.replace("points: 1, per: 1}", "points: 1, per: 1, best-of: one, budget: 65}");
        ProgrammeSimulated report = simulated(draft(text + TIERS.formatted(100)));
        assertThat(report.rules())
                .containsExactly(new RuleShift("base", 70, 70, null), new RuleShift("web", 70, 70, null));
    }

    @Test
    void sameVersionWouldHaveGivenTheSame() {
        ProgrammeSimulated report = simulated(1);
        assertThat(report.given()).isEqualTo(140);
        assertThat(report.simulated()).isEqualTo(140);
        assertThat(report.from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(report.to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(report.rules())
                .containsExactly(new RuleShift("base", 70, 70, null), new RuleShift("web", 70, 70, null));
        assertThat(report.moves()).isEmpty();
        assertThat(report.members()).isEqualTo(2);
        assertThat(report.purchases()).isEqualTo(2);
        assertThat(report.givenCost()).isEqualByComparingTo("1.40");
    }

    @Test
    void otherVersionIsComparedByRuleAndTierAndNothingIsWritten() throws Exception {
        Member before = member(ada);
        long draft = draft(ClubOfTheShop.TEXT.replace("factor: 2", "factor: 3") + TIERS.formatted(500));
        ProgrammeSimulated report = simulated(draft);
        assertThat(report.rules())
                .containsExactly(new RuleShift("base", 70, 70, null), new RuleShift("web", 70, 140, null));
        assertThat(report.simulated()).isEqualTo(210);
        assertThat(report.simulatedCost()).isEqualByComparingTo("2.10");
        assertThat(report.moves()).containsExactly(new TierMoves("silver", "blue", 1));
        assertThat(member(ada)).isEqualTo(before);
        assertThat(tenure.core()
                        .loyalty()
                        .queries()
                        .inForce("club")
                        .orElseThrow()
                        .id()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void whoLeftIsTriedUpToTheEndAndWhoWasMergedIsOneMember() {
        AccountId cat = ClubOfTheShop.enrol(tenure, tenure.register("cat"));
        tenure.buy("order-3", "cat", tenure.now(), "10");
        tenure.buy("order-4", "ada", tenure.now(), "60");
        eventually(() -> assertThat(member(ada).standing().tier()).isEqualTo("silver"));
        eventually(() -> assertThat(member(cat).points().balance()).isEqualTo(20));
        LocalDate first = LocalDate.ofInstant(tenure.now(), ZoneOffset.UTC);
        tenure.later(Duration.ofHours(1));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.End("moved"), SHOP);
        tenure.relationship().mergeCustomers().merge(bob.customer(), cat.customer(), SHOP);
        eventually(() -> assertThat(member(cat).joint()).isNotNull());
        tenure.later(Duration.ofHours(1));
        tenure.buy("order-5", "ada", tenure.now(), "60");
        tenure.later(Duration.ofDays(1));

        ProgrammeSimulated report = simulated(1, first, first);
        assertThat(report.given()).isEqualTo(140);
        assertThat(report.simulated()).isEqualTo(140);
        assertThat(report.purchases()).isEqualTo(2);
        assertThat(report.members()).isEqualTo(1);
        assertThat(report.moves()).isEmpty();
    }

    @Test
    void whoRoseTogetherWithAMergedRecordMovesNowhere() {
        AccountId cat = ClubOfTheShop.enrol(tenure, tenure.register("cat"));
        LocalDate day = LocalDate.ofInstant(tenure.now(), ZoneOffset.UTC);
        tenure.buy("order-3", "cat", tenure.now(), "30");
        tenure.buy("order-4", "bob", tenure.now(), "30");
        eventually(() -> assertThat(member(cat).points().balance()).isEqualTo(60));
        eventually(() -> assertThat(member(bob).points().balance()).isEqualTo(80));
        tenure.relationship().mergeCustomers().merge(bob.customer(), cat.customer(), SHOP);
        eventually(() -> assertThat(member(bob).standing().tier()).isEqualTo("silver"));
        tenure.later(Duration.ofDays(1));

        ProgrammeSimulated report = simulated(1, day, day);
        assertThat(report.simulated()).isEqualTo(report.given());
        assertThat(report.members()).isEqualTo(2);
        assertThat(report.moves()).isEmpty();
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        var simulate = tenure.core().loyalty().reports().simulateProgramme();
        ProgrammeVersion first = new ProgrammeVersion("club", 1);
        LocalDate may = LocalDate.of(2026, 5, 1);
        assertThatThrownBy(() -> simulate.simulate(new ProgrammeVersion("club", 9), null, null, MARKETER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> simulate.simulate(first, may, may.minusDays(1), MARKETER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("first to a last day");
        assertThatThrownBy(() -> simulate.simulate(first, may, may.plusYears(1), MARKETER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> simulate.simulate(first, may, may, SHOP)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> tenure.core().loyalty().reports().stopReport().stop("club", "nothing", MARKETER))
                .isInstanceOf(Refusal.class);
    }

    private ProgrammeSimulated simulated(long version) {
        return simulated(version, null, null);
    }

    private ProgrammeSimulated simulated(long version, @Nullable LocalDate from, @Nullable LocalDate to) {
        tenure.caughtUp();
        var loyalty = tenure.core().loyalty();
        loyalty.reports().simulateProgramme().simulate(new ProgrammeVersion("club", version), from, to, MARKETER);
        await().atMost(PATIENCE)
                .until(() ->
                        !loyalty.reports().queries().simulations("club", 10).isEmpty());
        return loyalty.reports().queries().simulations("club", 10).getFirst().report();
    }

    private long draft(String text) throws Exception {
        return tenure.core()
                .loyalty()
                .draftProgramme()
                .draft("club", text, MARKETER)
                .version();
    }

    private void put(String text) throws Exception {
        tenure.core()
                .loyalty()
                .putProgrammeInForce()
                .putInForce(new ProgrammeVersion("club", draft(text)), null, MARKETER);
    }

    private Member member(AccountId account) {
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .orElseThrow()
                .member());
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(check);
    }
}
