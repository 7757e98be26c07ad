package io.tenure.audit;

import io.tenure.access.Caller;
import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.sealing.SubjectKeys;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Signs the newest link of the chain, and holds what was signed against the ledger later. */
public final class Checkpoints {

    private final Ledger ledger;
    private final LedgerEvents events;
    private final CheckpointKey key;
    private final InstantSource clock;

    Checkpoints(Ledger ledger, LedgerEvents events, SubjectKeys keys, InstantSource clock) {
        this.ledger = ledger;
        this.events = events;
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
    Optional<String> disagreement(Checkpoint checkpoint) {
        if (!isOurs(checkpoint)) {
            return Optional.of("The checkpoint is not signed by this installation, or was changed since");
        }
        if (checkpoint.position() > ledger.head()) {
            return Optional.of("The checkpoint vouches for position %d, but the ledger ends at %d: records are missing"
                    .formatted(checkpoint.position(), ledger.head()));
        }
        return hashAt(checkpoint.position()).equals(checkpoint.hash())
                ? Optional.empty()
                : Optional.of("The ledger up to position %d is not what it was when the checkpoint was signed"
                        .formatted(checkpoint.position()));
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

    private String hashAt(long position) {
        if (position == 0) {
            return HexFormat.of().formatHex(new byte[32]);
        }
        List<RecordedCommit> commits = events.commitsAfter(position - 1, 1);
        return commits.isEmpty() || commits.getFirst().lastPosition() != position
                ? "none"
                : HexFormat.of().formatHex(commits.getFirst().hash());
    }
}
