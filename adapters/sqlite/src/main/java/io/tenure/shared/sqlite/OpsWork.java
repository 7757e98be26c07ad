package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupWork;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Something one caller wants written into the operations database. */
final class OpsWork<T> extends GroupWork {

    private final SqliteOps.Work<T> work;
    private @Nullable T result;

    OpsWork(SqliteOps.Work<T> work) {
        this.work = work;
    }

    void run(Connection connection) throws SQLException {
        result = work.on(connection);
    }

    T result() {
        throwIfFailed();
        if (result == null) {
            throw new IllegalStateException("The work was neither done nor failed");
        }
        return result;
    }
}
