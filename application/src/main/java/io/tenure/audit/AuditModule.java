package io.tenure.audit;

import io.tenure.access.AccessLog;
import io.tenure.access.queries.AccessQueries;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** The audit module put together on the ports given. */
public final class AuditModule {

    private final LedgerFeed feed;
    private final History history;
    private final PersonalData personalData;
    private final Checkpoints checkpoints;
    private final LedgerWatch watch;
    private final Verifications verifications;
    private final Rebuilds rebuilds;

    /**
     * What the module stands on.
     *
     * @param background runs verifications and rebuilds, which may take minutes
     */
    public record Ports(
            Ledger ledger,
            EventCodec codec,
            SubjectKeyStore keys,
            KeptCheckpoints keptCheckpoints,
            KeptRuns<VerificationRun> keptVerifications,
            KeptRuns<RebuildRun> keptRebuilds,
            ViewWorkshop workshop,
            CustomerRecords records,
            CustomerStreams streams,
            AccessLog accessLog,
            AccessQueries accessQueries,
            Ids ids,
            InstantSource clock,
            Executor background) {}

    public AuditModule(Ports ports) {
        LedgerEvents events = new LedgerEvents(ports.ledger(), ports.codec());
        feed = new LedgerFeed(ports.ledger(), events, ports.accessLog());
        history = new History(events, ports.records(), ports.streams(), ports.accessLog());
        personalData =
                new PersonalData(history, ports.records(), ports.accessQueries(), ports.accessLog(), ports.clock());
        checkpoints = new Checkpoints(ports.ledger(), ports.keys(), ports.clock());
        watch = new LedgerWatch(ports.ledger(), checkpoints, ports.keys(), ports.keptCheckpoints(), ports.clock());
        verifications = new Verifications(
                ports.ledger(),
                checkpoints,
                watch,
                ports.keptVerifications(),
                ports.ids(),
                ports.clock(),
                ports.background());
        rebuilds = new Rebuilds(
                ports.workshop(), ports.ledger(), ports.keptRebuilds(), ports.ids(), ports.clock(), ports.background());
    }

    public LedgerFeed feed() {
        return feed;
    }

    public History history() {
        return history;
    }

    public PersonalData personalData() {
        return personalData;
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public LedgerWatch watch() {
        return watch;
    }

    public Rebuilds rebuilds() {
        return rebuilds;
    }

    public Verifications verifications() {
        return verifications;
    }
}
