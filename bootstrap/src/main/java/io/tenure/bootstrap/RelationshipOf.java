package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.relationship.axon.AxonRelationships;
import io.tenure.relationship.phone.PhoneContactNormaliser;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.PersonalDataPurge;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.CommandBus;

/** Puts the relationship module on the adapters of an installation. */
final class RelationshipOf {

    private RelationshipOf() {}

    /**
     * What an installation has.
     *
     * @param purge leaves nothing readable on disk of what was deleted
     */
    record Parts(
            CommandBus bus,
            LedgerEventStore events,
            Ledger ledger,
            EventCodec codec,
            ExecutorService background,
            Views views,
            Sealer sealer,
            AccessModule access,
            PersonalDataPurge purge,
            Clock clock) {}

    static RelationshipModule installation(Parts parts) {
        return new RelationshipModule(new RelationshipModule.Ports(
                new AxonRelationships(parts.bus(), parts.events(), parts.ledger(), parts.background()),
                parts.ledger(),
                parts.codec(),
                parts.views(),
                parts.sealer(),
                new PhoneContactNormaliser(),
                parts.access().accessLog(),
                parts.purge(),
                new TimeOrderedIds(parts.clock()),
                parts.clock()));
    }
}
