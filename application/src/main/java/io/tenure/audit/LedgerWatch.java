package io.tenure.audit;

import io.tenure.access.Caller;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.SubjectKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Notices a ledger that was cut off, replaced or written on from an older copy: signed checkpoints are kept outside it
 * and held against it. What was recorded after the last checkpoint is not vouched for.
 */
public final class LedgerWatch {

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final KeptCheckpoints kept;
    private final InstantSource clock;
    private long vouchedFor;

    LedgerWatch(Ledger ledger, Checkpoints checkpoints, KeptCheckpoints kept, InstantSource clock) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.kept = kept;
        this.clock = clock;
    }

    /** Watches over a ledger on which no module is open. */
    public static LedgerWatch over(Ledger ledger, SubjectKeys keys, KeptCheckpoints kept, InstantSource clock) {
        return new LedgerWatch(ledger, new Checkpoints(ledger, keys, clock), kept, clock);
    }

    /** Signs the ledger as it stands and keeps the checkpoint, unless that was done at this position. */
    public synchronized void keep() {
        if (ledger.head() != vouchedFor) {
            Checkpoint checkpoint = checkpoints.sign();
            kept.keep(checkpoint);
            vouchedFor = checkpoint.position();
        }
    }

    /**
     * The checkpoints kept, the newest first, one a day.
     *
     * @throws io.tenure.access.AccessDenied unless the caller is an auditor or an administrator
     */
    public List<Checkpoint> kept(Caller caller) {
        Auditors.require(caller);
        return kept.all();
    }

    /** What is wrong by the light of the newest checkpoint, and what to do; empty when all is well. */
    public Optional<String> problem() {
        return kept.all().stream().findFirst().flatMap(this::problem);
    }

    /** What is wrong by the light of any checkpoint, and what to do; empty when all is well. */
    public Optional<String> anyProblem() {
        return kept.all().stream().flatMap(one -> problem(one).stream()).findFirst();
    }

    /** Sets aside every checkpoint that contradicts the ledger, and returns them. */
    public List<Checkpoint> acceptLoss() {
        List<Checkpoint> contradicting = kept.all().stream()
                .filter(one -> checkpoints.disagreement(one).isPresent())
                .toList();
        contradicting.forEach(one -> kept.setAside(one, clock.instant()));
        return contradicting;
    }

    private Optional<String> problem(Checkpoint checkpoint) {
        return checkpoints
                .disagreement(checkpoint)
                .map(found -> "%s. It was signed at %s and is kept in ops.db. Nothing was changed. What to do: %s"
                        .formatted(found.problem(), checkpoint.signedAt(), found.remedy()));
    }
}
