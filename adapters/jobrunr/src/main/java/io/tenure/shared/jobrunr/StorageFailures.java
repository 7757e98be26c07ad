package io.tenure.shared.jobrunr;

import com.mongodb.MongoException;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import java.util.function.Supplier;
import org.jobrunr.storage.StorageException;

/** Has who asks for jobs come again later where their storage is away, as where the ledger is. */
final class StorageFailures {

    private StorageFailures() {}

    static <T> T read(Supplier<T> call) {
        try {
            return call.get();
        } catch (StorageException | MongoException away) {
            throw new LedgerFailure("Background work cannot be looked at just now. Try again", away);
        }
    }

    /** What was begun or called off may have been so although no answer came; the same again finds it done. */
    static <T> T changed(Supplier<T> call) {
        try {
            return call.get();
        } catch (StorageException | MongoException away) {
            throw new OutcomeUnknown("Cannot tell whether background work was begun or called off. Try again", away);
        }
    }
}
