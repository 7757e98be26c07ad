package io.tenure.relationship.axonjdbc;

import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;

/** Axon's tables in the words of SQLite, for which Axon ships none. */
final class SqliteEventTables extends AbstractEventTableFactory {

    /** SQLite numbers the rows of a primary key of this type itself. */
    @Override
    protected String idColumnType() {
        return "INTEGER";
    }

    @Override
    protected String payloadType() {
        return "BLOB";
    }
}
