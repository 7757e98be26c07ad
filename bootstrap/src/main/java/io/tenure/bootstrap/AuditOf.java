package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.alerts.commands.AlertSubject;
import io.tenure.audit.AuditModule;
import io.tenure.audit.RebuildRun;
import io.tenure.audit.VerificationRun;
import io.tenure.audit.ViewWorkshop;
import io.tenure.lifecycle.application.CareRegister;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.segmentation.application.MembershipBook;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.ledger.EventCodec;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Puts the audit module on the adapters of an installation. */
final class AuditOf {

    private AuditOf() {}

    static AuditModule installation(
            Store store,
            EventCodec codec,
            ViewWorkshop workshop,
            RelationshipModule relationship,
            LoyaltyModule loyalty,
            AccessModule access,
            Executor background,
            InstantSource clock) {
        return new AuditModule(new AuditModule.Ports(
                store.ledger(),
                codec,
                store.keys(),
                store.checkpoints(),
                store.runs(VerificationRun.class),
                store.runs(RebuildRun.class),
                workshop,
                (customer, caller) -> relationship.queries().records(new CustomerId(customer), caller),
                records -> records.stream()
                        .flatMap(record -> streams(new CustomerId(record), loyalty))
                        .toList(),
                access.accessLog(),
                access.queries(),
                new TimeOrderedIds(clock),
                clock,
                background));
    }

    private static Stream<String> streams(CustomerId customer, LoyaltyModule loyalty) {
        return Stream.concat(
                Stream.of(
                        customer.value(),
                        CareRegister.STREAM + customer.value(),
                        MembershipBook.stream(customer.value()),
                        Correspondent.customer(customer).stream(),
                        AlertSubject.member(customer.value()).stream()),
                loyalty.streams(customer));
    }
}
