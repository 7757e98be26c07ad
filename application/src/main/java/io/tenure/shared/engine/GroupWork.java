package io.tenure.shared.engine;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Something one caller wants written, and the caller who waits for it. */
public abstract class GroupWork {

    private enum Turn {
        WAITS,
        LEADS,
        DONE
    }

    private final Thread caller = Thread.currentThread();
    private volatile Turn turn = Turn.WAITS;
    private @Nullable LedgerFailure failure;

    public final void fail(LedgerFailure reason) {
        failure = reason;
    }

    /** Throws what failed it, and with it from where it was asked for. */
    public final void throwIfFailed() {
        if (failure instanceof OutcomeUnknown) {
            throw new OutcomeUnknown(String.valueOf(failure.getMessage()), failure);
        }
        if (failure != null) {
            throw new LedgerFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    final void lead() {
        turn = Turn.LEADS;
        LockSupport.unpark(caller);
    }

    final void finish() {
        turn = Turn.DONE;
        if (!caller.equals(Thread.currentThread())) {
            LockSupport.unpark(caller);
        }
    }

    /** Waits until the work is done by another or the caller is to write for all; true for the latter. */
    final boolean awaitTurn() {
        boolean interrupted = false;
        while (turn == Turn.WAITS) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return turn == Turn.LEADS;
    }
}
