package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.HoldCouponBudget;
import io.tenure.loyalty.commands.ReleaseCouponBudget;
import io.tenure.loyalty.commands.SpendCouponBudget;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponBudgetSpent;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CouponBudgetProperties {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final long BUDGET = 1_000;
    private static final CouponBatch BATCH = new CouponBatch(
            4,
            "club",
            "first",
            "spring",
            1,
            new CouponTerms(CouponKind.AMOUNT, "GBP", 300, null, null, 0, NOW, NOW, BUDGET, 0, true),
            100,
            NOW,
            true,
            false);

    record Step(int what, int which, int much) {}

    @Property(tries = 500)
    void isNeverExceededAndIsWhatWasGivenAndWhatIsHeld(@ForAll("steps") List<Step> steps) {
        CouponBudget budget = CouponBudgetDecider.initial();
        Map<String, Long> held = new HashMap<>();
        long given = 0;
        for (Step step : steps) {
            String redemption = "r" + step.which();
            CouponId id = new CouponId(4, step.which());
            for (CouponBudgetEvent event : events(command(step, id, redemption, held), budget)) {
                budget = CouponBudgetDecider.evolve(budget, event);
                given += event instanceof CouponBudgetSpent spent ? spent.amount() : 0;
                held.clear();
                held.putAll(budget.held());
            }
            assertThat(budget.taken())
                    .isBetween(0L, BUDGET)
                    .isEqualTo(given
                            + budget.held().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum());
        }
    }

    /** What a redemption gives is at most what was held for it. */
    private static CouponBudgetCommand command(Step step, CouponId id, String redemption, Map<String, Long> held) {
        long most = held.getOrDefault(step.which() + " " + redemption, 0L);
        return switch (step.what()) {
            case 0, 1 -> new HoldCouponBudget(id, BATCH, redemption, step.much(), NOW);
            case 2 -> new SpendCouponBudget(id, "club", redemption, Math.min(most, step.much()), NOW);
            default -> new ReleaseCouponBudget(id, "club", redemption, NOW);
        };
    }

    private static List<CouponBudgetEvent> events(CouponBudgetCommand command, CouponBudget budget) {
        return CouponBudgetDecider.decide(command, budget) instanceof Decision.Accepted<CouponBudgetEvent> accepted
                ? accepted.events()
                : List.of();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 400))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }
}
