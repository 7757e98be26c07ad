package io.tenure.audit;

import io.tenure.access.Caller;
import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.SubjectKeys;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Signs the newest link of the chain, and holds what was signed against the ledger later. */
public final class Checkpoints {

    private final Ledger ledger;
    private final LedgerCommits commits;
    private final CheckpointKey key;
    private final InstantSource clock;

    Checkpoints(Ledger ledger, SubjectKeys keys, InstantSource clock) {
        this.ledger = ledger;
        this.commits = new LedgerCommits(ledger);
        this.key = new CheckpointKey(keys);
        this.clock = clock;
    }

    /**
     * Signs the ledger as it stands now.
     *
     * @throws io.tenure.access.AccessDenied unless the caller is an auditor or an administrator
     */
    public Checkpoint sign(Caller caller) {
        Auditors.require(caller);
        return sign();
    }

    Checkpoint sign() {
        ChainHead head = ledger.chainHead();
        Checkpoint unsigned = new Checkpoint(
                head.position(),
                head.recordedAt(),
                HexFormat.of().formatHex(head.hash()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                CheckpointKey.ALGORITHM,
                Base64.getEncoder().encodeToString(key.publicKey()),
                "");
        return new Checkpoint(
                unsigned.position(),
                unsigned.recordedAt(),
                unsigned.hash(),
                unsigned.signedAt(),
                unsigned.algorithm(),
                unsigned.publicKey(),
                Base64.getEncoder().encodeToString(key.sign(unsigned.signedBytes())));
    }

    /** What is wrong with a checkpoint, or with the ledger by its light; empty when the two agree. */
    Optional<Disagreement> disagreement(Checkpoint checkpoint) {
        if (!isOurs(checkpoint)) {
            return Optional.of(Disagreement.foreign());
        }
        long end = ledger.head();
        if (checkpoint.position() > end) {
            return Optional.of(Disagreement.missing(checkpoint, end));
        }
        return has(checkpoint.position(), checkpoint.hash())
                ? Optional.empty()
                : Optional.of(Disagreement.altered(checkpoint));
    }

    /** Whether the chain has this hash, in hexadecimal, at a position. */
    boolean has(long position, String hash) {
        return commits.hashAt(position).filter(hash::equals).isPresent();
    }

    private boolean isOurs(Checkpoint checkpoint) {
        try {
            return CheckpointKey.verify(
                    key.publicKey(),
                    checkpoint.signedBytes(),
                    Base64.getDecoder().decode(checkpoint.signature()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
