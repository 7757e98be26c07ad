package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.domain.RuleBudgetHold;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Frees what is held of the budgets of rules for purchases that nobody counts any more, because a server stopped. */
record ReleaseRuleBudgets(LoyaltyBook book, RuleBudgets budgets, Programmes programmes, InstantSource clock)
        implements Work {

    private static final System.Logger LOG = System.getLogger(ReleaseRuleBudgets.class.getName());
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
        List<RuntimeException> failed = new ArrayList<>();
        for (String programme : programmes.register().latest().keySet()) {
            for (String rule : programmes.budgeted(programme)) {
                RuleBudgetId budget = new RuleBudgetId(programme, rule);
                book.ruleBudget(budget).held().values().stream()
                        .filter(hold -> hold.since().isBefore(before))
                        .forEach(hold -> free(budget, hold).ifPresent(failed::add));
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** One that cannot be freed keeps none of the others. */
    private Optional<RuntimeException> free(RuleBudgetId budget, RuleBudgetHold hold) {
        try {
            budgets.settle(budget, hold, Long.MAX_VALUE, book, Map.of(Metadata.ACTOR, "system"));
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, budget + " stays held for " + hold.purchaseId(), failure);
            return Optional.of(failure);
        }
    }
}
