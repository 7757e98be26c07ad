package io.tenure.bootstrap;

import io.tenure.access.application.AccessRecords;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.Users;
import io.tenure.access.sqlite.SqliteAccessKeys;
import io.tenure.access.sqlite.SqliteAccessRecords;
import io.tenure.access.sqlite.SqliteAccessUsers;
import io.tenure.audit.AuditRun;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.audit.KeptRuns;
import io.tenure.audit.RunsInMemory;
import io.tenure.audit.sqlite.SqliteCheckpoints;
import io.tenure.integration.sqlite.SqliteWebhooks;
import io.tenure.integration.webhooks.Webhooks;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobrunr.JobRunrJobs;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.sqlite.SqliteLedger;
import io.tenure.shared.sqlite.SqliteOps;
import io.tenure.shared.sqlite.SqliteSubjectKeys;
import io.tenure.shared.sqlite.SqliteViews;
import io.tenure.shared.sqlite.WriterLock;
import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.ViewRebuild;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything in the files of a data directory, which one process has open. */
public final class FileStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final DataDirectory directory;
    private final Clock clock;
    private final SqliteSubjectKeys keys;
    private final SqliteLedger ledger;
    private final SqliteOps ops;
    private final SqliteViews views;

    private FileStore(DataDirectory directory, Clock clock, SqliteSubjectKeys keys, WriterLock lock) {
        this.directory = directory;
        this.clock = clock;
        this.keys = keys;
        ledger = SqliteLedger.open(directory.ledger(), clock, lock);
        RecordedAhead.of(ledger, clock).ifPresent(LOG::warn);
        ops = SqliteOps.open(directory.ops());
        views = SqliteViews.open(directory.views(), ReadModels.views());
        if (views.startedEmpty() && ledger.head() > 0) {
            LOG.info("The views are made again from the ledger: they were missing, or of another version of Tenure.");
        }
    }

    /**
     * Opens the files of a directory, and makes those that are missing.
     *
     * @throws io.tenure.shared.ledger.LedgerInUse when another process has them open
     * @throws io.tenure.shared.ledger.LedgerFailure when a ledger has lost its keys, or a file is not as it should be
     */
    public static FileStore open(DataDirectory directory, Clock clock) {
        WriterLock lock = WriterLock.acquire(directory.ledger());
        return new FileStore(directory, clock, keys(directory, lock), lock);
    }

    /** Opened before the ledger: wherever a first start is cut off, no ledger is without its keys. */
    private static SqliteSubjectKeys keys(DataDirectory directory, WriterLock lock) {
        try {
            directory.requireKeysOfLedger();
            return SqliteSubjectKeys.open(directory.keys());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public Ledger ledger() {
        return ledger;
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

    @Override
    public void compactLedger() {
        ledger.compact();
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
        return new SqliteCheckpoints(ops);
    }

    @Override
    public <R extends AuditRun<R>> KeptRuns<R> runs(Class<R> kind) {
        return new RunsInMemory<>();
    }

    @Override
    public Users users() {
        return new SqliteAccessUsers(ops);
    }

    @Override
    public ApiKeys apiKeys() {
        return new SqliteAccessKeys(ops);
    }

    @Override
    public AccessRecords accessRecords() {
        return new SqliteAccessRecords(ops);
    }

    @Override
    public Webhooks webhooks() {
        return new SqliteWebhooks(ops);
    }

    @Override
    public JobRunrJobs openJobs() {
        return JobRunrJobs.open(directory.jobs(), directory.results(), clock);
    }

    @Override
    public Duties duties() {
        return Duties.ALONE;
    }

    @Override
    public void requireUnused() {
        // Whoever has opened the ledger has locked others out.
    }

    @Override
    public void close() {
        views.close();
        ops.close();
        keys.close();
        ledger.close();
    }
}
