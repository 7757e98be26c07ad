package io.tenure.shared.sqlite;

import java.sql.SQLException;

/** Something done to a database. */
@FunctionalInterface
interface SqlCall<T> {

    T call() throws SQLException;
}
