package io.tenure.bootstrap;

import io.tenure.access.application.AccessModule;
import io.tenure.alerts.application.AlertsModule;
import io.tenure.audit.AuditModule;
import io.tenure.audit.ViewWorkshop;
import io.tenure.bootstrap.security.Access;
import io.tenure.facts.application.FactsFollowing;
import io.tenure.facts.application.FactsModule;
import io.tenure.lifecycle.application.LifecycleModule;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.messaging.application.Carrier;
import io.tenure.messaging.application.MessagingModule;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.shared.axon.AxonPolicies;
import io.tenure.shared.axon.AxonProjections;
import io.tenure.shared.axon.LedgerEventStorageEngine;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.jobrunr.JobRunrJobs;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.tink.TinkSealer;
import io.tenure.shared.views.Views;
import io.tenure.value.application.ValueModule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;

/** An open installation without any edge, for the server, the importer and the benchmarks. */
public final class Core implements AutoCloseable {

    private final Store store;
    private final Ledger ledger;
    private final JobRunrJobs jobs;
    private final Sealer sealer;
    private final EventCodec codec;
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final LedgerEventStore events;
    private final AxonProjections projections;
    private final AxonPolicies policies;
    private final AccessModule access;
    private final RelationshipModule relationship;
    private final Insight insight;
    private final MessagingModule messaging;
    private final LoyaltyModule loyalty;
    private final AlertsModule alerts;
    private final FactsFollowing following;
    private final ViewWorkshop workshop;
    private final AuditModule audit;
    private final CheckpointWatch watch;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    private Core(Store store, Clock clock, List<Carrier> carriers) {
        this.store = store;
        ledger = store.ledger();
        access = Access.on(store.users(), store.apiKeys(), store.accessRecords(), clock);
        jobs = store.openJobs();
        sealer = new TinkSealer(store.keys());
        codec = Codecs.events(sealer);
        events = new LedgerEventStore(
                new LedgerEventStorageEngine(ledger, codec, Codecs.snapshots(sealer), LoyaltyOf.claims(sealer)));
        relationship = RelationshipOf.installation(new RelationshipOf.Parts(
                bus, events, ledger, codec, background, store.views(), sealer, access, this::purge, clock));
        insight = Insight.on(new Insight.Parts(
                bus, events, background, store, jobs, sealer, relationship, access, this::loyalty, clock));
        messaging = MessagingOf.installation(
                bus, events, codec, store, carriers, relationship, this::loyalty, sealer, access, background, clock);
        loyalty = LoyaltyOf.installation(new LoyaltyOf.Parts(
                bus, events, store, codec, background, relationship, insight, messaging, sealer, access, jobs, clock));
        alerts = AlertsOf.installation(
                bus, events, codec, store, messaging, sealer, access.accessLog(), background, clock);
        following = insight.facts().following(insight.followers(), store.policyProgress(), store.duties());
        projections = new AxonProjections(
                events, store.views(), ReadModels.projections(sealer, insight.facts()), store.duties());
        policies = new AxonPolicies(
                events,
                Reactions.policies(relationship, insight, messaging, loyalty, alerts),
                store.policyProgress(),
                store.deadLetters(),
                Duration.ofSeconds(1),
                store.duties());
        workshop = new ViewWorkshop(projections, store::rebuild, store::compactViews);
        audit = AuditOf.installation(store, codec, workshop, relationship, loyalty, access, background, clock);
        watch = new CheckpointWatch(audit.watch(), new Footing(store, audit.watch()), store.duties());
    }

    /**
     * Opens an installation to write and begins to keep its views up to date.
     *
     * @throws io.tenure.shared.ledger.LedgerFailure when another process has it open, a file is not as it should be, or
     *     the ledger is not the one that this installation vouched for
     */
    public static Core open(DataDirectory directory, Clock clock) {
        return open(FileStore.open(directory, clock), clock);
    }

    /** The same on another store. */
    public static Core open(Store store, Clock clock) {
        return open(store, clock, List.of());
    }

    private static Core open(Store store, Clock clock, List<Carrier> carriers) {
        Core core = silent(store, clock, carriers);
        core.projections.start();
        core.policies.start();
        core.watch.start();
        return core;
    }

    /** Opens one that also works in the background, on what waits, recurs or follows from facts, and sends messages. */
    public static Core serving(Store store, Clock clock, List<Carrier> carriers) {
        Core core = open(store, clock, carriers);
        core.following.start();
        core.messaging.start();
        core.alerts.start();
        core.jobs.start(Reactions.works(core.insight, core.loyalty, new ForgetAnswers(store.keptAnswers(), clock)));
        return core;
    }

    /** Opens an installation to write in which nothing reacts: no view is kept up to date, no policy acts. */
    public static Core silent(Store store, Clock clock) {
        return silent(store, clock, List.of());
    }

    private static Core silent(Store store, Clock clock, List<Carrier> carriers) {
        Migration.requireCompleteOrClose(store);
        Core core = new Core(store, clock, carriers);
        try {
            new Footing(store, core.audit.watch()).find();
        } catch (RuntimeException refused) {
            core.jobs.close();
            store.close();
            throw refused;
        }
        return core;
    }

    public RelationshipModule relationship() {
        return relationship;
    }

    public SegmentationModule segmentation() {
        return insight.segmentation();
    }

    public LifecycleModule lifecycle() {
        return insight.lifecycle();
    }

    public FactsModule facts() {
        return insight.facts();
    }

    public LoyaltyModule loyalty() {
        return loyalty;
    }

    public AlertsModule alerts() {
        return alerts;
    }

    public MessagingModule messaging() {
        return messaging;
    }

    public ValueModule value() {
        return insight.value();
    }

    public AuditModule audit() {
        return audit;
    }

    public AccessModule access() {
        return access;
    }

    /** What the installation keeps. */
    public Store store() {
        return store;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Views views() {
        return store.views();
    }

    public Jobs jobs() {
        return jobs;
    }

    public CommandBus commands() {
        return bus;
    }

    /** The one that forgets a key at once when it is destroyed here; another would remember it for a while. */
    public Sealer sealer() {
        return sealer;
    }

    public EventCodec codec() {
        return codec;
    }

    public LedgerEventStore events() {
        return events;
    }

    public AxonProjections projections() {
        return projections;
    }

    public AxonPolicies policies() {
        return policies;
    }

    public ViewWorkshop workshop() {
        return workshop;
    }

    private boolean purge(Set<String> customers, long receipt, Duration atMost) throws InterruptedException {
        return new Purge(projections, jobs, store).purge(customers, receipt, atMost);
    }

    @Override
    public void close() {
        // Whoever begins jobs, before the jobs: a policy that is refused tries again and lays the event aside.
        following.close();
        alerts.close();
        messaging.close();
        policies.close();
        jobs.close();
        projections.close();
        background.close();
        watch.close();
        store.close();
    }
}
