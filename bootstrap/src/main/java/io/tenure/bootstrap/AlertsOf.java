package io.tenure.bootstrap;

import io.tenure.access.AccessLog;
import io.tenure.alerts.application.AlertsModule;
import io.tenure.alerts.axon.AxonAlertBook;
import io.tenure.alerts.yaml.YamlAlertRuleFiles;
import io.tenure.messaging.application.MessagingModule;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.sealing.Sealer;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.CommandBus;

/** Puts the alerts module on the adapters of an installation. */
final class AlertsOf {

    private AlertsOf() {}

    static AlertsModule installation(
            CommandBus bus,
            LedgerEventStore events,
            EventCodec codec,
            Store store,
            MessagingModule messaging,
            Sealer sealer,
            AccessLog accessLog,
            ExecutorService background,
            InstantSource clock) {
        return new AlertsModule(new AlertsModule.Ports(
                new AxonAlertBook(bus, events, store.ledger(), background),
                new YamlAlertRuleFiles(),
                store.ledger(),
                codec,
                store.views(),
                messaging.sendNotice(),
                store.policyProgress(),
                store.duties(),
                sealer,
                accessLog,
                background,
                clock));
    }
}
