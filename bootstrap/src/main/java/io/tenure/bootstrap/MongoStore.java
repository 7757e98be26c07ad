package io.tenure.bootstrap;

import io.tenure.access.application.AccessRecords;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.Users;
import io.tenure.access.mongodb.MongoAccessKeys;
import io.tenure.access.mongodb.MongoAccessRecords;
import io.tenure.access.mongodb.MongoAccessUsers;
import io.tenure.audit.AuditRun;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.audit.KeptRuns;
import io.tenure.audit.mongodb.MongoCheckpoints;
import io.tenure.audit.mongodb.MongoRuns;
import io.tenure.integration.mongodb.MongoWebhooks;
import io.tenure.integration.webhooks.Webhooks;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobrunr.JobRunrJobs;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoDuties;
import io.tenure.shared.mongodb.MongoLedger;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.mongodb.MongoSchema;
import io.tenure.shared.mongodb.MongoSubjectKeys;
import io.tenure.shared.mongodb.MongoViews;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewRebuild;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** Everything in one database of a MongoDB server. */
public final class MongoStore implements Store {

    private final String uri;
    private final DataDirectory directory;
    private final Clock clock;
    private final MongoConnection mongo;
    private final MongoDuties duties;
    private final MongoSubjectKeys keys;
    private final MongoLedger ledger;
    private final MongoOps ops;
    private final AccessRecords accessRecords;
    private final MongoViews views;

    private MongoStore(
            MongoConnection mongo,
            String uri,
            DataDirectory directory,
            Clock clock,
            BiFunction<MongoConnection, List<OwnedViews>, MongoViews> opened) {
        this.mongo = mongo;
        this.uri = uri;
        this.directory = directory;
        this.clock = clock;
        MongoSchema.create(mongo);
        duties = new MongoDuties(mongo);
        keys = new MongoSubjectKeys(mongo);
        ledger = new MongoLedger(mongo, clock);
        ops = new MongoOps(mongo);
        accessRecords = new MongoAccessRecords(ops);
        views = opened.apply(mongo, ReadModels.views());
    }

    /**
     * Opens the database that a connection string names, and makes what is missing in it.
     *
     * @param directory of this node alone, for the files that its jobs make
     * @throws io.tenure.shared.ledger.LedgerFailure when no server answers
     */
    public static MongoStore open(String uri, DataDirectory directory, Clock clock) {
        return open(uri, directory, clock, MongoViews::open);
    }

    /**
     * The same for who works beside the nodes and is none of them: leaves the views of another version alone, shows
     * that somebody is there, and takes no work.
     *
     * @throws io.tenure.shared.views.ViewsFailure when the nodes are of another version
     */
    public static MongoStore openBeside(String uri, DataDirectory directory, Clock clock) {
        MongoStore store = open(uri, directory, clock, MongoViews::openBeside);
        store.duties.visit();
        return store;
    }

    private static MongoStore open(
            String uri,
            DataDirectory directory,
            Clock clock,
            BiFunction<MongoConnection, List<OwnedViews>, MongoViews> opened) {
        MongoConnection mongo = MongoConnection.open(uri);
        try {
            return new MongoStore(mongo, uri, directory, clock, opened);
        } catch (RuntimeException e) {
            mongo.close();
            throw e;
        }
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    /** How often other nodes were faster since this one was opened, and a batch had to be written again. */
    public long lostRaces() {
        return ledger.lostRaces();
    }

    @Override
    public SubjectKeyStore keys() {
        return keys;
    }

    @Override
    public LedgerViews views() {
        return views;
    }

    @Override
    public ViewRebuild rebuild() {
        return views.rebuild();
    }

    @Override
    public void compactViews() {
        views.compact();
    }

    /** A deleted document is the server's to forget: see docs/adr/0082-one-node-on-mongodb.md. */
    @Override
    public void compactLedger() {
        // Snapshots are deleted where they lie; there is no log of ours to empty.
    }

    @Override
    public PolicyProgress policyProgress() {
        return ops.policyProgress();
    }

    @Override
    public DeadLetters deadLetters() {
        return ops.deadLetters();
    }

    @Override
    public KeptAnswers keptAnswers() {
        return ops.keptAnswers();
    }

    @Override
    public DueCustomers dueCustomers(Agenda agenda) {
        return ops.dueCustomers(agenda.key());
    }

    @Override
    public KeptCheckpoints checkpoints() {
        return new MongoCheckpoints(ops);
    }

    @Override
    public <R extends AuditRun<R>> KeptRuns<R> runs(Class<R> kind) {
        return new MongoRuns<>(ops, duties, kind, clock);
    }

    @Override
    public Users users() {
        return new MongoAccessUsers(ops);
    }

    @Override
    public ApiKeys apiKeys() {
        return new MongoAccessKeys(ops);
    }

    @Override
    public AccessRecords accessRecords() {
        return accessRecords;
    }

    @Override
    public Webhooks webhooks() {
        return new MongoWebhooks(ops);
    }

    @Override
    public JobRunrJobs openJobs() {
        return JobRunrJobs.onMongoDb(uri, directory.results(), clock);
    }

    @Override
    public Duties duties() {
        return duties;
    }

    @Override
    public void requireUnused() {
        duties.requireNoOthers();
    }

    @Override
    public void close() {
        views.close();
        duties.close();
        mongo.close();
    }
}
