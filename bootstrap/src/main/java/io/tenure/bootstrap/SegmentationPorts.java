package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.facts.application.FactsModule;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.segmentation.axon.AxonMembershipBook;
import io.tenure.segmentation.axon.AxonSegmentBook;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import io.tenure.value.application.ValueModule;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.CommandBus;

/** What segmentation stands on in an installation. */
record SegmentationPorts(
        Ledger ledger,
        LedgerEventStore events,
        CommandBus bus,
        Views views,
        Store store,
        Jobs jobs,
        Sealer sealer,
        Clock clock) {

    SegmentationModule.Ports with(
            FactsModule facts,
            ValueModule value,
            RelationshipModule relationship,
            AccessModule access,
            ExecutorService background) {
        return new SegmentationModule.Ports(
                new AxonSegmentBook(bus, events, ledger, background),
                new AxonMembershipBook(bus, events, background),
                views,
                facts.all(),
                value.all(),
                relationship.queries(),
                new CelRules(),
                store.dueCustomers(Agenda.SEGMENTATION),
                jobs,
                sealer,
                access.accessLog(),
                background,
                clock,
                ledger.head());
    }
}
