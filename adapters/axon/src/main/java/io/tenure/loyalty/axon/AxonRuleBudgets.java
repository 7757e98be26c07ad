package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Where commands about the budgets of earning rules are carried out. */
record AxonRuleBudgets(
        DeciderRepository<RuleBudgetAggregate, RuleBudget> known,
        AggregateCommands<RuleBudgetCommand, RuleBudgetEvent, RuleBudgetAggregate> commands) {

    AxonRuleBudgets(CommandBus bus, LedgerEventStore events, Executor snapshots) {
        this(
                bus,
                new DeciderRepository<>(
                        events, RuleBudgetAggregate.class, RuleBudget.class, RuleBudgetAggregate::new, snapshots));
    }

    private AxonRuleBudgets(CommandBus bus, DeciderRepository<RuleBudgetAggregate, RuleBudget> known) {
        this(
                known,
                new AggregateCommands<>(bus, known, RuleBudgetCommand.class, command -> command.budgetId().stream()));
    }
}
