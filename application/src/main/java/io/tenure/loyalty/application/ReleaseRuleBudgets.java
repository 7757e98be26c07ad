package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Frees what is held of the budgets of rules for purchases that nobody counts any more, because a server stopped. */
record ReleaseRuleBudgets(LoyaltyBook book, RuleBudgets budgets, Programmes programmes, InstantSource clock)
        implements Work {

    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "release-rule-budgets";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        Instant before = clock.instant().minus(PATIENCE);
        for (String programme : programmes.register().latest().keySet()) {
            for (String rule : programmes.budgeted(programme)) {
                RuleBudgetId budget = new RuleBudgetId(programme, rule);
                book.ruleBudget(budget).held().values().stream()
                        .filter(hold -> hold.since().isBefore(before))
                        .forEach(hold ->
                                budgets.settle(budget, hold, Long.MAX_VALUE, book, Map.of(Metadata.ACTOR, "system")));
            }
        }
    }
}
