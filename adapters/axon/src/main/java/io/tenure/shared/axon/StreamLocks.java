package io.tenure.shared.axon;

import io.tenure.shared.ledger.LedgerFailure;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;

/** Has the commands of a stream pass one after another on this node. */
final class StreamLocks implements LockFactory {

    private static final int ATTEMPTS = 6_000;
    private static final int MILLIS_EACH = 10;

    private final LockFactory locks;

    /** @param attempts of 10 milliseconds each that a command waits for those before it */
    StreamLocks(int attempts) {
        locks = PessimisticLockFactory.builder()
                .acquireAttempts(attempts)
                .lockAttemptTimeout(MILLIS_EACH)
                .build();
    }

    /** Each waits a minute: longer than a command takes that waits for a database that comes back. */
    static StreamLocks patient() {
        return new StreamLocks(ATTEMPTS);
    }

    /** @throws LedgerFailure when those before it do not end, as while the ledger is away, or the thread is to stop */
    @Override
    public Lock obtainLock(String stream) {
        try {
            return locks.obtainLock(stream);
        } catch (LockAcquisitionFailedException held) {
            throw new LedgerFailure(
                    "Nothing was recorded: other commands for " + stream + " still wait for the ledger. Try again",
                    held);
        }
    }
}
