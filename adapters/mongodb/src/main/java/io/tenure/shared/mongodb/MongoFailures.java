package io.tenure.shared.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.views.ViewsFailure;
import java.util.List;
import java.util.function.Supplier;

/** Says in plain words what an error of the driver means for a database of ours, and what to do; never a password. */
record MongoFailures(String database, List<String> hosts) {

    private static final int UNAUTHORIZED = 13;
    private static final int NOT_A_REPLICA_SET = 123;

    LedgerFailure of(String doing, MongoException cause) {
        return new LedgerFailure(words(doing, cause), cause);
    }

    String words(String doing, MongoException cause) {
        return "Cannot %s the database %s on %s: %s [%s]"
                .formatted(doing, database, String.join(",", hosts), meaning(cause), code(cause));
    }

    /** Runs a call that may be repeated; to its end, though the thread be interrupted. */
    <T> T told(String doing, Supplier<T> call) {
        try {
            return uninterrupted(call);
        } catch (MongoException e) {
            throw of(doing, e);
        }
    }

    void run(String doing, Runnable call) {
        told(doing, () -> {
            call.run();
            return true;
        });
    }

    /** Runs a call for the views, to its end. */
    <T> T views(Supplier<T> call) {
        try {
            return uninterrupted(call);
        } catch (MongoException e) {
            throw new ViewsFailure(words("read or write the views in", e), e);
        }
    }

    /** The driver gives up when its thread is interrupted: the interrupt is kept for later, the call repeated. */
    static <T> T uninterrupted(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return call.get();
                } catch (MongoInterruptedException e) {
                    interrupted = true;
                    // The driver has set it again, and would stumble over it once more.
                    boolean _ = Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int code(MongoException cause) {
        return cause instanceof MongoBulkWriteException refused
                        && !refused.getWriteErrors().isEmpty()
                ? refused.getWriteErrors().getFirst().getCode()
                : cause.getCode();
    }

    private static String meaning(MongoException cause) {
        return switch (cause) {
            case MongoSecurityException _ -> "the server does not accept the user or the password";
            case MongoTimeoutException _ ->
                "no server answers that may be written. Check that it runs and has a primary, and try again";
            case MongoSocketException _ -> "the connection broke. Try again";
            case MongoExecutionTimeoutException _ -> "the server took too long. Try again";
            default ->
                switch (code(cause)) {
                    case UNAUTHORIZED -> "the user may not do that: give it the role readWrite of this database";
                    case NOT_A_REPLICA_SET ->
                        "the server is no member of a replica set, which Tenure needs, be it of one member. Start mongod"
                                + " with --replSet, and run rs.initiate() once";
                    default -> "the server refused";
                };
        };
    }
}
