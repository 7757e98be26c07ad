package io.tenure.audit;

import io.tenure.access.queries.AccessRecord;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is kept of a person.
 *
 * @param records the customer and the records merged into it
 * @param readBy who read the data, the newest first, at most 1,000
 * @param events oldest first; read from the ledger while one goes through them
 */
public record PersonalDataExport(
        String customerId,
        Instant exportedAt,
        List<String> records,
        List<AccessRecord> readBy,
        Iterable<LedgerEvent> events) {}
