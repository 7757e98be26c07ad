package io.tenure.bootstrap;

import io.tenure.access.AccessLog;
import io.tenure.facts.application.FactsModule;
import io.tenure.lifecycle.application.LifecycleModule;
import io.tenure.lifecycle.axon.AxonCareRegister;
import io.tenure.lifecycle.axon.AxonLifecycleRegister;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.views.Views;
import io.tenure.value.application.ValueModule;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.CommandBus;

/** Puts the lifecycle module on the adapters of an installation. */
final class LifecycleOf {

    private LifecycleOf() {}

    /** What an installation has. */
    record Parts(
            CommandBus bus,
            LedgerEventStore events,
            Ledger ledger,
            ExecutorService background,
            Views views,
            Store store,
            FactsModule facts,
            ValueModule value,
            RelationshipModule relationship,
            Jobs jobs,
            AccessLog accessLog,
            InstantSource clock) {}

    static LifecycleModule installation(Parts parts) {
        return new LifecycleModule(new LifecycleModule.Ports(
                new AxonLifecycleRegister(parts.bus(), parts.events(), parts.ledger(), parts.background()),
                new AxonCareRegister(parts.bus(), parts.events(), parts.ledger(), parts.background()),
                parts.views(),
                parts.facts().all(),
                parts.facts().queries(),
                parts.value().all(),
                parts.value().queries(),
                parts.relationship().queries(),
                parts.relationship().changeStage(),
                parts.relationship().changeCustomer(),
                new CelRules(),
                new YamlModelFiles(),
                parts.store().dueCustomers(Agenda.LIFECYCLE),
                parts.jobs(),
                parts.accessLog(),
                parts.background(),
                parts.ledger()::head,
                parts.clock()));
    }
}
