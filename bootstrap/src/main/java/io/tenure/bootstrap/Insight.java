package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.facts.application.FactsModule;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.lifecycle.application.LifecycleModule;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.sealing.Sealer;
import io.tenure.value.application.ValueCompanion;
import io.tenure.value.application.ValueModule;
import io.tenure.value.axon.AxonValueLog;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;

/** The modules that find out about customers, each upon those before it, on the adapters of an installation. */
record Insight(FactsModule facts, ValueModule value, LifecycleModule lifecycle, SegmentationModule segmentation) {

    /** What an installation has. */
    record Parts(
            CommandBus bus,
            LedgerEventStore events,
            ExecutorService background,
            Store store,
            Jobs jobs,
            Sealer sealer,
            RelationshipModule relationship,
            AccessModule access,
            Supplier<LoyaltyModule> loyalty,
            Clock clock) {}

    static Insight on(Parts parts) {
        FactsModule facts = new FactsModule(new FactsModule.Ports(
                parts.store().views(),
                parts.relationship().queries(),
                parts.relationship().events(),
                parts.access().accessLog(),
                new ValueCompanion(),
                ZoneOffset.UTC));
        ValueModule value = new ValueModule(new ValueModule.Ports(
                new AxonValueLog(parts.bus(), parts.events(), parts.background()),
                parts.store().views(),
                facts.all(),
                parts.relationship().queries(),
                () -> parts.loyalty().get().reports().costs(),
                parts.jobs(),
                parts.access().accessLog(),
                parts.store().ledger()::head,
                parts.clock()));
        LifecycleModule lifecycle = LifecycleOf.installation(new LifecycleOf.Parts(
                parts.bus(),
                parts.events(),
                parts.store().ledger(),
                parts.background(),
                parts.store().views(),
                parts.store(),
                facts,
                value,
                parts.relationship(),
                parts.jobs(),
                parts.access().accessLog(),
                parts.clock()));
        SegmentationModule segmentation = new SegmentationModule(new SegmentationPorts(
                        parts.store().ledger(),
                        parts.events(),
                        parts.bus(),
                        parts.store().views(),
                        parts.store(),
                        parts.jobs(),
                        parts.sealer(),
                        parts.clock())
                .with(facts, value, parts.relationship(), parts.access(), parts.background()));
        return new Insight(facts, value, lifecycle, segmentation);
    }

    /** Those who learn of changed facts and values. */
    List<FactsFollower> followers() {
        return List.of(lifecycle.follower(), segmentation.follower());
    }
}
