package io.tenure.audit;

import io.tenure.access.Caller;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notices a ledger that was cut off, replaced or written on from an older copy, and keys that are an older copy: signed
 * checkpoints are kept outside it and held against it, and with them how often keys had changed. What was recorded
 * after the last checkpoint is not vouched for.
 */
public final class LedgerWatch {

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final SubjectKeyStore keys;
    private final KeptCheckpoints kept;
    private final InstantSource clock;
    private long vouchedFor;

    LedgerWatch(
            Ledger ledger, Checkpoints checkpoints, SubjectKeyStore keys, KeptCheckpoints kept, InstantSource clock) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.kept = kept;
        this.clock = clock;
    }

    /** Watches over a ledger on which no module is open. */
    public static LedgerWatch over(Ledger ledger, SubjectKeyStore keys, KeptCheckpoints kept, InstantSource clock) {
        return new LedgerWatch(ledger, new Checkpoints(ledger, keys, clock), keys, kept, clock);
    }

    /** Signs the ledger as it stands and keeps the checkpoint, unless that was done at this position. */
    public synchronized void keep() {
        if (ledger.head() != vouchedFor) {
            vouchedFor = signed().position();
        }
    }

    private Checkpoint signed() {
        Checkpoint checkpoint = checkpoints.sign();
        kept.keep(checkpoint, keys.changes());
        return checkpoint;
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
        return problem(kept.all().stream().limit(1));
    }

    /** What is wrong by the light of any checkpoint, and what to do; empty when all is well. */
    public Optional<String> anyProblem() {
        return problem(kept.all().stream());
    }

    /** Whether the chain has this hash at a position. */
    public boolean has(long position, byte[] hash) {
        return checkpoints.has(position, HexFormat.of().formatHex(hash));
    }

    /**
     * What was accepted.
     *
     * @param upTo the position up to which what followed the ledger before has certainly followed this very one
     * @param aside checkpoints that contradicted the ledger, and count no longer
     * @param olderKeys whether the keys were an older copy
     */
    public record Accepted(long upTo, List<Checkpoint> aside, boolean olderKeys) {}

    /** Goes on with the ledger and the keys as they are. */
    public Accepted acceptLoss() {
        boolean olderKeys = olderKeys().isPresent();
        List<Checkpoint> contradicting = kept.all().stream()
                .filter(one -> checkpoints.disagreement(one).isPresent())
                .toList();
        contradicting.forEach(one -> kept.setAside(one, clock.instant()));
        long upTo = sameUpTo(contradicting);
        if (olderKeys) {
            signed();
        }
        return new Accepted(upTo, contradicting, olderKeys);
    }

    /** Where another one was written on from an older copy, it parted somewhere after the last that both agree on. */
    private long sameUpTo(List<Checkpoint> contradicting) {
        long end = ledger.head();
        return contradicting.stream().allMatch(one -> one.position() > end)
                ? end
                : kept.all().stream().mapToLong(Checkpoint::position).max().orElse(end);
    }

    private Optional<String> problem(Stream<Checkpoint> some) {
        return some.flatMap(one -> problem(one).stream()).findFirst().or(this::olderKeys);
    }

    private Optional<String> olderKeys() {
        long now = keys.changes();
        long then = kept.keyChanges();
        return now < then ? Optional.of(told(Disagreement.olderKeys(now, then), "")) : Optional.empty();
    }

    private Optional<String> problem(Checkpoint checkpoint) {
        return checkpoints
                .disagreement(checkpoint)
                .map(found ->
                        told(found, " It was signed at %s and is kept in ops.db.".formatted(checkpoint.signedAt())));
    }

    private static String told(Disagreement found, String origin) {
        return "%s.%s Nothing was changed. What to do: %s".formatted(found.problem(), origin, found.remedy());
    }
}
