package io.tenure.audit;

import io.tenure.shared.ledger.Verification;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One verification of the whole ledger, running or done.
 *
 * @param reached the position up to which the chain has been recomputed
 * @param head the position where it ends
 * @param badPosition the first bad record, when broken; null when a checkpoint alone disagrees
 * @param problem what is wrong, when broken or failed
 */
public record VerificationRun(
        String id,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long reached,
        long head,
        @Nullable Long commits,
        @Nullable Long events,
        @Nullable String hash,
        @Nullable Long badPosition,
        @Nullable String badStream,
        @Nullable String problem)
        implements AuditRun<VerificationRun> {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** Every record is as it was written. */
        INTACT,
        /** A record was changed, removed or added. */
        BROKEN,
        /** It could not be told; the problem says why. */
        FAILED
    }

    @Override
    public boolean underWay() {
        return state == State.RUNNING;
    }

    @Override
    public VerificationRun brokenOff(Instant at) {
        return failed(new Begun(id, startedBy, startedAt, head), reached, BROKEN_OFF, at);
    }

    static VerificationRun running(Begun begun, long reached) {
        return new VerificationRun(
                begun.id(),
                State.RUNNING,
                begun.startedBy(),
                begun.startedAt(),
                null,
                reached,
                begun.end(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static VerificationRun failed(Begun begun, long reached, String problem, Instant at) {
        return new VerificationRun(
                begun.id(),
                State.FAILED,
                begun.startedBy(),
                begun.startedAt(),
                at,
                reached,
                begun.end(),
                null,
                null,
                null,
                null,
                null,
                problem);
    }

    static VerificationRun broken(Begun begun, long reached, Verification.Broken broken, Instant at) {
        return new VerificationRun(
                begun.id(),
                State.BROKEN,
                begun.startedBy(),
                begun.startedAt(),
                at,
                reached,
                begun.end(),
                null,
                null,
                null,
                broken.position(),
                broken.stream(),
                broken.problem());
    }

    /** @param disagreement with a checkpoint, which makes the ledger broken all the same */
    static VerificationRun intact(Begun begun, Verification.Intact intact, Optional<String> disagreement, Instant at) {
        return new VerificationRun(
                begun.id(),
                disagreement.isPresent() ? State.BROKEN : State.INTACT,
                begun.startedBy(),
                begun.startedAt(),
                at,
                intact.head().position(),
                intact.head().position(),
                intact.commits(),
                intact.events(),
                HexFormat.of().formatHex(intact.head().hash()),
                null,
                null,
                disagreement.orElse(null));
    }
}
