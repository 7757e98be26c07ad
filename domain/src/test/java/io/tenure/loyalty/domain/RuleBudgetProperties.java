package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.HoldRuleBudget;
import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Several who count purchases at once, any of whom may stop anywhere and begin anew, on a budget and its accounts. */
class RuleBudgetProperties {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final RuleBudgetId ID = new RuleBudgetId("club", "spring");
    private static final long BUDGET = 100;
    private static final int PURCHASES = 3;
    private static final int WORKERS = 4;

    /** The worker goes on, from the beginning if it is told to, and then with what the purchase is worth. */
    record Step(int worker, boolean anew, int purchase, int worth) {}

    /** Accounts with one purchase each, which has what it has of the budget. */
    private static final class World {

        private final long[] version = new long[PURCHASES];
        private final long[] has = new long[PURCHASES];
        private RuleBudget budget = RuleBudgetDecider.initial();

        boolean send(RuleBudgetCommand command) {
            return switch (RuleBudgetDecider.decide(command, budget)) {
                case Decision.Accepted<RuleBudgetEvent>(List<RuleBudgetEvent> events) -> {
                    for (RuleBudgetEvent event : events) {
                        budget = RuleBudgetDecider.evolve(budget, event);
                    }
                    yield true;
                }
                case Decision.Rejected<RuleBudgetEvent> _ -> false;
            };
        }

        void settle(int purchase, long at, long counted) {
            send(new SettleRuleBudget(ID, "c" + purchase, "p", at, counted, NOW));
        }

        /** Nobody is at work any more: what is still held is given up on the account first. */
        void rest() {
            for (int i = 0; i < PURCHASES; i++) {
                version[i]++;
                settle(i, version[i], has[i]);
            }
        }
    }

    private static final class Worker {

        private int next;
        private int purchase;
        private long worth;
        private long seen;
        private long version;
        private long has;
        private long most;

        void step(Step step, World world) {
            if (step.anew() || next == 0) {
                next = 0;
                purchase = step.purchase();
                worth = step.worth();
            }
            switch (next++) {
                case 0 -> seen = world.budget.moves();
                case 1 -> {
                    version = world.version[purchase];
                    has = world.has[purchase];
                }
                case 2 -> hold(world);
                case 3 -> count(world);
                case 4 -> {
                    version = world.version[purchase];
                    has = world.has[purchase];
                }
                default -> {
                    world.settle(purchase, version, has);
                    next = 0;
                }
            }
        }

        private void hold(World world) {
            if (worth == has) {
                most = has;
                return;
            }
            boolean held =
                    world.send(new HoldRuleBudget(ID, "c" + purchase, "p", seen, version, has, worth, BUDGET, NOW));
            RuleBudgetHold hold = world.budget.held("c" + purchase, "p").orElse(null);
            most = hold == null ? has : hold.most();
            if (!held || (hold != null && hold.account() != version)) {
                next = 0;
            }
        }

        private void count(World world) {
            if (world.version[purchase] == version) {
                world.version[purchase]++;
                world.has[purchase] = Math.min(worth, most);
            } else {
                next = 0;
            }
        }
    }

    @Property(tries = 2000)
    void neverGivesMoreAndKnowsInTheEndWhatItGave(@ForAll("steps") List<Step> steps) {
        World world = new World();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker());
        }
        for (Step step : steps) {
            workers.get(step.worker()).step(step, world);
            assertThat(given(world)).isLessThanOrEqualTo(world.budget.taken());
            assertThat(world.budget.taken()).isBetween(0L, BUDGET);
        }
        world.rest();
        assertThat(world.budget.taken()).isEqualTo(given(world));
        assertThat(world.budget.held()).isEqualTo(Map.of());
    }

    @Property
    void givesTheSameInAllWhateverTheOrderOfPurchases(@ForAll("worths") List<Integer> worths) {
        assertThat(inOrder(worths.reversed())).isEqualTo(inOrder(worths));
        assertThat(inOrder(worths))
                .isEqualTo(Math.min(
                        BUDGET, worths.stream().mapToLong(Integer::longValue).sum()));
    }

    private static long inOrder(List<Integer> worths) {
        World world = new World();
        for (int i = 0; i < worths.size(); i++) {
            world.send(new HoldRuleBudget(ID, "c" + i, "p", world.budget.moves(), 0, 0, worths.get(i), BUDGET, NOW));
        }
        return world.budget.taken();
    }

    private static long given(World world) {
        return Arrays.stream(world.has).sum();
    }

    @Provide
    Arbitrary<List<Integer>> worths() {
        return Arbitraries.integers().between(1, 30).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, WORKERS - 1),
                        Arbitraries.integers().between(0, 9).map(one -> one == 0),
                        Arbitraries.integers().between(0, PURCHASES - 1),
                        Arbitraries.integers().between(0, 70))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(200);
    }
}
