package io.tenure.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.audit.LedgerWatch;
import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.sealing.KeptKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Carries everything that an installation keeps, but views, snapshots and background work, to another place: see
 * docs/adr/0085-moving-an-installation.md. May be cut off anywhere and run again.
 */
public final class Migration {

    /** What the operations data of the second place says of the migration to it, under this name. */
    static final String MARK = "migration";

    private static final byte[] BEGUN = "begun".getBytes(UTF_8);
    private static final byte[] COMPLETE = "complete".getBytes(UTF_8);
    private static final int AT_ONCE = 1_000;
    private static final int WRITERS = 32;

    private final Store from;
    private final Store to;
    private final boolean copied;

    private Migration(Store from, Store to, boolean copied) {
        this.from = from;
        this.to = to;
        this.copied = copied;
    }

    /**
     * Begins to carry an installation to a place that is empty, goes on where an earlier attempt was cut off, or finds
     * that everything was copied there before.
     *
     * @throws LedgerFailure when either place is in use, is itself the half of an unfinished migration, or the second
     *     holds another installation or has gone on since it was copied
     */
    public static Migration between(Store from, Store to) {
        from.requireUnused();
        to.requireUnused();
        requireComplete(from);
        if (marked(to.policyProgress(), COMPLETE)) {
            requireSameEnd(from, to);
            return new Migration(from, to, true);
        }
        Migration migration = new Migration(from, to, false);
        if (!marked(to.policyProgress(), BEGUN)) {
            migration.requireEmpty();
            to.policyProgress().replace(MARK, Optional.empty(), BEGUN);
        }
        return migration;
    }

    /** Whether an earlier attempt has copied everything, and neither ledger has gone on since. */
    public boolean isCopied() {
        return copied;
    }

    /**
     * Refuses a place that has only a part of what was to come.
     *
     * @throws LedgerFailure when a migration to it was begun and not completed
     */
    static void requireComplete(Store store) {
        requireComplete(store.policyProgress());
    }

    /** The same; the store that is refused is closed. */
    static void requireCompleteOrClose(Store store) {
        try {
            requireComplete(store);
        } catch (LedgerFailure unfinished) {
            store.close();
            throw unfinished;
        }
    }

    /** The same of what such a place keeps of policies. */
    public static void requireComplete(PolicyProgress progress) {
        if (marked(progress, BEGUN)) {
            throw new LedgerFailure("A migration to this place was begun and not completed: run the same"
                    + " `tenure migrate` again, it goes on where it was cut off");
        }
    }

    /** Secrets of the installation and keys of subjects; tells how many keys are there. */
    public void copyKeys(LongConsumer progress) throws InterruptedException {
        from.keys().installationSecrets().forEach((name, secret) -> {
            if (!Arrays.equals(to.keys().installationSecret(name, secret), secret)) {
                throw otherInstallation();
            }
        });
        long done = 0;
        try (ExecutorService writers =
                Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().factory())) {
            List<KeptKey> page = from.keys().list("", AT_ONCE);
            while (!page.isEmpty()) {
                List<Callable<Boolean>> writes = page.stream()
                        .<Callable<Boolean>>map(key -> () -> copy(key))
                        .toList();
                for (Future<Boolean> write : writers.invokeAll(writes)) {
                    await(write);
                }
                done += page.size();
                progress.accept(done);
                page = from.keys().list(page.getLast().subject(), AT_ONCE);
            }
        }
    }

    /**
     * All commits that the second place does not have; tells the position reached.
     *
     * @throws LedgerFailure when they do not follow from those that it has
     */
    public void copyLedger(LongConsumer progress) {
        Ledger source = from.ledger();
        Ledger target = to.ledger();
        List<RecordedCommit> next = source.readAll(target.head(), AT_ONCE);
        while (!next.isEmpty()) {
            target.adopt(next);
            long reached = next.getLast().lastPosition();
            progress.accept(reached);
            next = source.readAll(reached, AT_ONCE);
        }
    }

    /** Users, API keys, the access log, checkpoints, progress and dead letters of policies, agendas, kept answers. */
    public void copyOperations() {
        new OperationsCopy(from, to).copy();
    }

    /**
     * Verifies the second place against itself, its checkpoints and the first, and lets it be used.
     *
     * @throws LedgerFailure when something is wrong; then it is not let
     */
    public Verification.Intact complete(LongConsumer progress) {
        from.requireUnused();
        Verification found = to.ledger().verify(progress);
        if (!(found instanceof Verification.Intact intact)) {
            Verification.Broken broken = (Verification.Broken) found;
            throw new LedgerFailure("The copy is broken at %s: %s. The first place is unchanged"
                    .formatted(broken.place(), broken.problem()));
        }
        ChainHead end = from.ledger().chainHead();
        if (!Arrays.equals(end.hash(), intact.head().hash())) {
            throw new LedgerFailure(
                    "The first place was written to meanwhile and ends with position %d, the copy with %d:"
                                    .formatted(end.position(), intact.head().position())
                            + " stop whoever writes and run the same command again");
        }
        LedgerWatch.over(to.ledger(), to.keys(), to.checkpoints(), Clock.systemUTC())
                .anyProblem()
                .ifPresent(problem -> {
                    throw new LedgerFailure(problem);
                });
        if (!copied) {
            to.policyProgress().replace(MARK, Optional.of(BEGUN), COMPLETE);
        }
        return intact;
    }

    private static void requireSameEnd(Store from, Store to) {
        if (!Arrays.equals(
                from.ledger().chainHead().hash(), to.ledger().chainHead().hash())) {
            throw new LedgerFailure("The second place was migrated to before, and one of the two has gone on since, or"
                    + " they are not of one installation; nothing of it was changed. Name an empty directory or"
                    + " database");
        }
    }

    private void requireEmpty() {
        if (to.ledger().head() > 0
                || !to.users().all().isEmpty()
                || !to.keys().installationSecrets().isEmpty()) {
            throw otherInstallation();
        }
    }

    private static boolean marked(PolicyProgress progress, byte[] mark) {
        return progress.find(MARK).filter(kept -> Arrays.equals(kept, mark)).isPresent();
    }

    private boolean copy(KeptKey key) {
        key.material()
                .ifPresentOrElse(
                        material -> {
                            if (!Arrays.equals(to.keys().keep(key.subject(), material), material)) {
                                throw otherInstallation();
                            }
                        },
                        () -> to.keys().destroy(key.subject()));
        return true;
    }

    private static void await(Future<Boolean> write) throws InterruptedException {
        try {
            write.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private static LedgerFailure otherInstallation() {
        return new LedgerFailure("The second place holds another installation already; nothing of it was changed."
                + " Name an empty directory or database");
    }
}
