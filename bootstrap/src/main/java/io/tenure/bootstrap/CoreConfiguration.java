package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.audit.Checkpoints;
import io.tenure.audit.History;
import io.tenure.audit.LedgerFeed;
import io.tenure.audit.LedgerWatch;
import io.tenure.audit.PersonalData;
import io.tenure.audit.Rebuilds;
import io.tenure.audit.Verifications;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.messaging.application.Carrier;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.relationship.application.port.in.AddContactPointUseCase;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.CorrectInteractionUseCase;
import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.relationship.application.port.in.LinkExternalIdUseCase;
import io.tenure.relationship.application.port.in.MergeCustomersUseCase;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RegisterCustomerUseCase;
import io.tenure.relationship.application.port.in.RemoveContactPointUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import io.tenure.relationship.application.port.in.SplitCustomerUseCase;
import io.tenure.relationship.application.port.in.UnlinkExternalIdUseCase;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policies;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectKeys;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the open installation and what its modules can do to the edges. */
@Configuration
class CoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    Core core(
            @Value("${tenure.data}") Path data,
            @Value("${tenure.mongodb:}") String mongodb,
            ObjectProvider<Carrier> carriers,
            Clock clock) {
        DataDirectory directory = DataDirectory.create(data);
        Store store = mongodb.isEmpty() ? FileStore.open(directory, clock) : MongoStore.open(mongodb, directory, clock);
        return Core.serving(store, clock, carriers.stream().toList());
    }

    @Bean
    AccessModule access(Core core) {
        return core.access();
    }

    @Bean
    LedgerFeed ledgerFeed(Core core) {
        return core.audit().feed();
    }

    @Bean
    History history(Core core) {
        return core.audit().history();
    }

    @Bean
    PersonalData personalData(Core core) {
        return core.audit().personalData();
    }

    @Bean
    Checkpoints checkpoints(Core core) {
        return core.audit().checkpoints();
    }

    @Bean
    LedgerWatch ledgerWatch(Core core) {
        return core.audit().watch();
    }

    @Bean
    Verifications verifications(Core core) {
        return core.audit().verifications();
    }

    @Bean
    Rebuilds rebuilds(Core core) {
        return core.audit().rebuilds();
    }

    @Bean
    DeadLetters deadLetters(Core core) {
        return core.store().deadLetters();
    }

    @Bean(destroyMethod = "") // the core closes them
    Policies policies(Core core) {
        return core.policies();
    }

    // The core closes what it opened, in its own order; Spring would close it once more, and before its time.
    @Bean(destroyMethod = "")
    Jobs jobs(Core core) {
        return core.jobs();
    }

    @Bean
    SubjectKeys subjectKeys(Core core) {
        return core.store().keys();
    }

    @Bean
    Sealer sealer(Core core) {
        return core.sealer();
    }

    @Bean
    KeptAnswers keptAnswers(Core core) {
        return core.store().keptAnswers();
    }

    @Bean(destroyMethod = "") // the core closes it
    Projections projections(Core core) {
        return core.projections();
    }

    @Bean
    RelationshipModule relationship(Core core) {
        return core.relationship();
    }

    @Bean
    RecordInteractionUseCase recordInteraction(RelationshipModule relationship) {
        return relationship.recordInteraction();
    }

    @Bean
    RegisterCustomerUseCase registerCustomer(RelationshipModule relationship) {
        return relationship.registerCustomer();
    }

    @Bean
    ChangeCustomerUseCase changeCustomer(RelationshipModule relationship) {
        return relationship.changeCustomer();
    }

    @Bean
    LinkExternalIdUseCase linkExternalId(RelationshipModule relationship) {
        return relationship.linkExternalId();
    }

    @Bean
    UnlinkExternalIdUseCase unlinkExternalId(RelationshipModule relationship) {
        return relationship.unlinkExternalId();
    }

    @Bean
    AddContactPointUseCase addContactPoint(RelationshipModule relationship) {
        return relationship.addContactPoint();
    }

    @Bean
    RemoveContactPointUseCase removeContactPoint(RelationshipModule relationship) {
        return relationship.removeContactPoint();
    }

    @Bean
    CorrectInteractionUseCase correctInteraction(RelationshipModule relationship) {
        return relationship.correctInteraction();
    }

    @Bean
    RetractInteractionUseCase retractInteraction(RelationshipModule relationship) {
        return relationship.retractInteraction();
    }

    @Bean
    MergeCustomersUseCase mergeCustomers(RelationshipModule relationship) {
        return relationship.mergeCustomers();
    }

    @Bean
    SplitCustomerUseCase splitCustomer(RelationshipModule relationship) {
        return relationship.splitCustomer();
    }

    @Bean
    EraseCustomerUseCase eraseCustomer(RelationshipModule relationship) {
        return relationship.eraseCustomer();
    }

    @Bean
    CustomerQueries customerQueries(RelationshipModule relationship) {
        return relationship.queries();
    }

    @Bean
    FactsQueries factsQueries(Core core) {
        return core.facts().queries();
    }
}
