package io.tenure.relationship.csv;

import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line tells. Two lines that tell the same in every column are exact duplicates.
 *
 * @param others the columns of which the mapping says nothing
 */
record Told(
        String externalId,
        @Nullable String customer,
        Instant occurredAt,
        KindRule rule,
        Head head,
        @Nullable LineItem item,
        @Nullable BigDecimal amount,
        List<String> others)
        implements Parsed {

    /** Tells apart the lines of one interaction, cheaply. */
    @Override
    public int hashCode() {
        return item == null
                ? externalId.hashCode()
                : item.sku().hashCode() * 31 + item.quantity().hashCode();
    }
}
