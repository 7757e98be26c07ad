package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.BenefitCommand;
import io.tenure.loyalty.commands.TakeBackBenefit;
import io.tenure.loyalty.commands.UseBenefit;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.loyalty.events.BenefitTakenBack;
import io.tenure.loyalty.events.BenefitUsed;
import io.tenure.loyalty.programme.SoftBenefit;
import io.tenure.loyalty.programme.SoftBenefit.Period;
import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenefitSpecification {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final SoftBenefit LOUNGE =
            new SoftBenefit("lounge", new Wording("Lounge", "贵宾室"), null, 2, Period.YEAR);

    private BenefitUses uses = BenefitDecider.initial();

    @Test
    void memberHasItAsOftenAsThereIsAndNoMore() {
        assertThat(when(use("a", "2026", 0)))
                .containsExactly(new BenefitUsed("club", "ada", "lounge", "a", "north", "2026", 1, 2, NOON));
        assertThat(when(use("a", "2026", 0))).as("told again").isEmpty();
        assertThat(when(use("b", "2026", 0))).hasSize(1);
        assertThat(refused(use("c", "2026", 0))).isEqualTo("loyalty.benefit-used-up");
        assertThat(when(use("c", "2027", 0))).hasSize(1);
    }

    @Test
    void useThatIsTakenBackIsLeftAgainAndStaysTakenBack() {
        when(use("a", "2026", 0));
        when(use("b", "2026", 0));
        assertThat(when(takeBack("a")))
                .containsExactly(new BenefitTakenBack("club", "ada", "lounge", "a", "2026", NOON));
        assertThat(when(takeBack("a"))).as("told again").isEmpty();
        assertThat(when(use("a", "2026", 0))).as("a till that tells it late").isEmpty();
        assertThat(when(use("c", "2026", 0)))
                .containsExactly(new BenefitUsed("club", "ada", "lounge", "c", "north", "2026", 2, 2, NOON));
        assertThat(refused(takeBack("z"))).isEqualTo("loyalty.unknown-benefit-use");
    }

    @Test
    void usesOfMergedRecordsCount() {
        assertThat(when(use("a", "2026", 1))).hasSize(1);
        assertThat(refused(use("b", "2026", 1))).isEqualTo("loyalty.benefit-used-up");
    }

    @Test
    void twoThousandUsesAreKnown() {
        for (int year = 1; year <= 2_000; year++) {
            when(use("u" + year, "year " + year, 0));
        }
        assertThat(when(use("u1", "year 1", 0))).as("told again").isEmpty();
        when(use("last", "2026", 0));
        assertThat(uses.latest()).hasSize(2_000);
        assertThat(refused(takeBack("u1"))).isEqualTo("loyalty.unknown-benefit-use");
        assertThat(when(takeBack("u2"))).hasSize(1);
    }

    @Test
    void periodsAreThoseOfTheCalendar() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(Period.DAY.of(day)).isEqualTo("2026-05-04");
        assertThat(Period.MONTH.of(day)).isEqualTo("2026-05");
        assertThat(Period.QUARTER.of(day)).isEqualTo("2026-Q2");
        assertThat(Period.QUARTER.of(LocalDate.of(2026, 12, 31))).isEqualTo("2026-Q4");
        assertThat(Period.YEAR.of(day)).isEqualTo("2026");
    }

    private static UseBenefit use(String id, String period, long elsewhere) {
        return new UseBenefit(ADA, LOUNGE, id, "north", period, elsewhere, NOON);
    }

    private static TakeBackBenefit takeBack(String id) {
        return new TakeBackBenefit(ADA, id, NOON);
    }

    private List<BenefitEvent> when(BenefitCommand command) {
        if (BenefitDecider.decide(command, uses) instanceof Decision.Accepted<BenefitEvent>(var events)) {
            events.forEach(event -> uses = BenefitDecider.evolve(uses, event));
            return events;
        }
        throw new AssertionError("refused: " + command);
    }

    private String refused(BenefitCommand command) {
        return BenefitDecider.decide(command, uses) instanceof Decision.Rejected<BenefitEvent>(var rejection)
                ? rejection.code()
                : "";
    }
}
