package io.tenure.audit;

import io.tenure.access.queries.AccessRecord;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is kept of a person.
 *
 * @param records the customer and the records merged into it
 * @param readBy who read the data of any of the records, the newest first, at most 1,000
 * @param olderReads whether there are older ones than those in {@code readBy}: the access log has them
 * @param events oldest first; read from the ledger while one goes through them
 */
public record PersonalDataExport(
        String customerId,
        Instant exportedAt,
        List<String> records,
        List<AccessRecord> readBy,
        boolean olderReads,
        Iterable<LedgerEvent> events) {}
