package io.tenure.relationship.axonjdbc;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** Tells Axon that an event stands in SQLite already: SQLite gives its own codes where Axon looks for SQL states. */
final class SqliteDuplicates implements PersistenceExceptionResolver {

    private static final int CONSTRAINT = 19;
    private static final int WITHOUT_EXTENSION = 0xff;

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return exception instanceof SQLException failure && (failure.getErrorCode() & WITHOUT_EXTENSION) == CONSTRAINT;
    }
}
