package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.messaging.application.Carrier;
import io.tenure.messaging.application.MessagingModule;
import io.tenure.messaging.application.SendingPatience;
import io.tenure.messaging.axon.AxonCorrespondences;
import io.tenure.messaging.yaml.YamlMessagePlanFiles;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.sealing.Sealer;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;

/** Puts the messaging module on the adapters of an installation. */
final class MessagingOf {

    private MessagingOf() {}

    static MessagingModule installation(
            CommandBus bus,
            LedgerEventStore events,
            EventCodec codec,
            Store store,
            List<Carrier> carriers,
            RelationshipModule relationship,
            Supplier<LoyaltyModule> loyalty,
            Sealer sealer,
            AccessModule access,
            ExecutorService background,
            InstantSource clock) {
        return new MessagingModule(new MessagingModule.Ports(
                new AxonCorrespondences(bus, events, store.ledger(), background),
                new YamlMessagePlanFiles(),
                carriers,
                SendingPatience.USUAL,
                (customer, message) -> loyalty.get().favours().stillMeant().isMeant(customer, message),
                store.ledger(),
                codec,
                store.views(),
                relationship.queries(),
                relationship.recordInteraction(),
                store.duties(),
                sealer,
                access.accessLog(),
                background,
                clock));
    }
}
