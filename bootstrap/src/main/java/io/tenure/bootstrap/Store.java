package io.tenure.bootstrap;

import io.tenure.access.application.AccessRecords;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.Users;
import io.tenure.audit.AuditRun;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.audit.KeptRuns;
import io.tenure.integration.webhooks.Webhooks;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobrunr.JobRunrJobs;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.ViewRebuild;

/** Everything that an installation keeps, on one engine: in files, or in a database on a server. */
public interface Store extends AutoCloseable {

    Ledger ledger();

    SubjectKeyStore keys();

    LedgerViews views();

    /** Begins a second set of views beside the live one. */
    ViewRebuild rebuild();

    /** Leaves nothing readable of views that were deleted or replaced. */
    void compactViews();

    /** Leaves nothing readable of snapshots that were deleted. */
    void compactLedger();

    PolicyProgress policyProgress();

    DeadLetters deadLetters();

    KeptAnswers keptAnswers();

    /** When customers are due for somebody who asks, each on an agenda of its own. */
    DueCustomers dueCustomers(Agenda agenda);

    KeptCheckpoints checkpoints();

    /** The last verifications or rebuilds, on whichever node. */
    <R extends AuditRun<R>> KeptRuns<R> runs(Class<R> kind);

    Users users();

    ApiKeys apiKeys();

    AccessRecords accessRecords();

    Webhooks webhooks();

    /** Opens the work of the background; whoever does so closes it, before the store. */
    JobRunrJobs openJobs();

    /** Which work of the background this node does. */
    Duties duties();

    /**
     * Makes sure that no node works on what is kept here; may take some seconds.
     *
     * @throws io.tenure.shared.ledger.LedgerInUse when one does
     */
    void requireUnused();

    @Override
    void close();
}
