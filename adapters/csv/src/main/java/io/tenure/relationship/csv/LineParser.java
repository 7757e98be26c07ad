package io.tenure.relationship.csv;

import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a line as the mapping says. */
final class LineParser {

    private final Field.Value externalId;
    private final Field.Value customer;
    private final Field.Value occurredAt;
    private final @Nullable ItemParser item;
    private final HeadParser head;
    private final Times times;
    private final List<KindRule.Bound> kinds;
    private final int[] unused;
    private final boolean compared;

    LineParser(Mapping mapping, Columns columns) {
        externalId = mapping.interaction().externalId().in(columns);
        customer = mapping.customer().externalId().in(columns);
        occurredAt = mapping.interaction().occurredAt().field().in(columns);
        times = new Times(mapping.interaction().occurredAt());
        kinds = mapping.interaction().kinds().stream()
                .map(rule -> rule.in(columns))
                .toList();
        head = new HeadParser(mapping, columns);
        item = mapping.item() == null
                ? null
                : new ItemParser(mapping.item(), columns, mapping.format().decimalMark());
        compared = mapping.treatment().exactDuplicates() == Treatment.ExactDuplicates.SKIP;
        unused = columns.unused();
    }

    Parsed parse(String[] row) {
        String id = externalId.in(row);
        @Nullable BigDecimal amount = null;
        @Nullable Currency currency = null;
        try {
            currency = head.currency(row);
            @Nullable LineItem line = null;
            if (item != null) {
                line = item.of(row);
                amount = item.amount(row, line);
            }
            if (id == null) {
                throw new Unreadable("no-external-id", "The id of the interaction is blank");
            }
            return told(row, id, currency, line, amount);
        } catch (Unreadable fault) {
            return new Parsed.Fault(fault.code(), String.valueOf(fault.getMessage()), id, amount, currency);
        }
    }

    private Told told(
            String[] row,
            String id,
            @Nullable Currency currency,
            @Nullable LineItem line,
            @Nullable BigDecimal amount) {
        String time = occurredAt.in(row);
        if (time == null) {
            throw new Unreadable("bad-date", "The date is blank");
        }
        return new Told(
                id,
                customer.in(row),
                times.of(time),
                rule(row, amount),
                head.of(row, currency),
                line,
                amount,
                others(row));
    }

    private KindRule rule(String[] row, @Nullable BigDecimal amount) {
        for (KindRule.Bound kind : kinds) {
            if (kind.fits(row, amount)) {
                return kind.rule();
            }
        }
        throw new Unreadable("no-kind", "No rule in 'kinds' fits the line: add one without 'when' as the last");
    }

    private List<String> others(String[] row) {
        return !compared || unused.length == 0
                ? List.of()
                : Arrays.stream(unused).mapToObj(column -> row[column]).toList();
    }
}
