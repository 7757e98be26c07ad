package io.tenure.relationship.axonjdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.FetchTrackedEventsStatementBuilder;

/**
 * Asks where the events after a token begin so that no row says "nowhere": the SQLite driver gives no null for a
 * number.
 */
final class SqliteTail implements FetchTrackedEventsStatementBuilder {

    @Override
    public PreparedStatement build(Connection connection, EventSchema schema, long index) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("SELECT min(%1$s) FROM %2$s WHERE %1$s > ? HAVING min(%1$s) IS NOT NULL"
                        .formatted(schema.globalIndexColumn(), schema.domainEventTable()));
        statement.setLong(1, index);
        return statement;
    }
}
