package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.audit.AuditModule;
import io.tenure.audit.ViewWorkshop;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.ledger.EventCodec;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Puts the audit module on the adapters of an installation. */
final class AuditOf {

    private AuditOf() {}

    static AuditModule installation(
            Store store,
            EventCodec codec,
            ViewWorkshop workshop,
            RelationshipModule relationship,
            AccessModule access,
            Executor background,
            InstantSource clock) {
        return new AuditModule(new AuditModule.Ports(
                store.ledger(),
                codec,
                store.keys(),
                store.checkpoints(),
                workshop,
                (customer, caller) -> relationship.queries().records(new CustomerId(customer), caller),
                access.accessLog(),
                access.queries(),
                new TimeOrderedIds(clock),
                clock,
                background));
    }
}
