package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.loyalty.application.LoyaltyClaims;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.LoyaltyReports;
import io.tenure.loyalty.axon.AxonLoyaltyBook;
import io.tenure.loyalty.yaml.YamlProgrammeFiles;
import io.tenure.messaging.application.MessagingModule;
import io.tenure.relationship.application.RelationshipClaims;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.ledger.ClaimRules;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.sealing.Sealer;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;

/** Puts the loyalty module on the adapters of an installation. */
final class LoyaltyOf {

    private LoyaltyOf() {}

    /** What an installation has. */
    record Parts(
            CommandBus bus,
            LedgerEventStore events,
            Store store,
            EventCodec codec,
            ExecutorService background,
            RelationshipModule relationship,
            Insight insight,
            MessagingModule messaging,
            Sealer sealer,
            AccessModule access,
            Jobs jobs,
            InstantSource clock) {}

    static LoyaltyModule installation(Parts parts) {
        return new LoyaltyModule(new LoyaltyModule.Ports(
                new AxonLoyaltyBook(parts.bus(), parts.events(), parts.store().ledger(), parts.background()),
                new YamlProgrammeFiles(new CelRules()),
                parts.store().ledger(),
                parts.codec(),
                parts.store().views(),
                parts.relationship().queries(),
                parts.relationship().events(),
                parts.relationship().normaliseContact(),
                parts.relationship().recordInteraction(),
                parts.relationship().retractInteraction(),
                parts.insight().segmentation().queries(),
                parts.messaging().sendAutomaticMessage(),
                parts.messaging().sentMessages(),
                parts.sealer(),
                parts.store().keys(),
                parts.access().accessLog(),
                new LoyaltyReports.Sources(
                        parts.insight().facts().all(), parts.insight().value().queries(), parts.jobs()),
                parts.store().policyProgress(),
                parts.background(),
                parts.clock()));
    }

    /** The keys that events of any module take. */
    static ClaimRules claims(Sealer sealer) {
        ClaimRules relationship = new RelationshipClaims(sealer);
        ClaimRules loyalty = new LoyaltyClaims();
        return (event, metadata) -> Stream.concat(
                        relationship.claims(event, metadata).stream(), loyalty.claims(event, metadata).stream())
                .toList();
    }
}
