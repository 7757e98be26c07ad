package io.tenure.audit;

import io.tenure.audit.VerificationRun.State;
import io.tenure.shared.ledger.Verification;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A verification while it runs, and after. */
final class RunningVerification {

    private final String id;
    private final String startedBy;
    private final Instant startedAt;
    private final long head;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile long reached;
    private volatile @Nullable VerificationRun result;

    RunningVerification(String id, String startedBy, Instant startedAt, long head) {
        this.id = id;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.head = head;
    }

    CountDownLatch finished() {
        return finished;
    }

    void reached(long position) {
        reached = position;
    }

    VerificationRun now() {
        VerificationRun done = result;
        return done != null
                ? done
                : new VerificationRun(
                        id,
                        State.RUNNING,
                        startedBy,
                        startedAt,
                        null,
                        reached,
                        head,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    void finish(Verification found, Optional<String> disagreement, Instant at) {
        result = switch (found) {
            case Verification.Intact intact -> intact(intact, disagreement, at);
            case Verification.Broken broken ->
                new VerificationRun(
                        id,
                        State.BROKEN,
                        startedBy,
                        startedAt,
                        at,
                        reached,
                        head,
                        null,
                        null,
                        null,
                        broken.position(),
                        broken.stream(),
                        broken.problem());
        };
        finished.countDown();
    }

    void fail(String problem, Instant at) {
        result = new VerificationRun(
                id, State.FAILED, startedBy, startedAt, at, reached, head, null, null, null, null, null, problem);
        finished.countDown();
    }

    private VerificationRun intact(Verification.Intact intact, Optional<String> disagreement, Instant at) {
        return new VerificationRun(
                id,
                disagreement.isPresent() ? State.BROKEN : State.INTACT,
                startedBy,
                startedAt,
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
