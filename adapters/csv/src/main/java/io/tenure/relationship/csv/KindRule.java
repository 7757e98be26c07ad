package io.tenure.relationship.csv;

import io.tenure.relationship.events.InteractionKind;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What kind of interaction a line tells of, when it fits. Rules are tried in order.
 *
 * @param column whose text is judged; null when the amount is, or nothing
 * @param sign of the amount: -1, 0 or 1; null when a column is judged, or nothing
 * @param refersToSale whether the sale behind a return is looked for
 */
record KindRule(
        @Nullable Field column,
        Predicate<String> text,
        @Nullable Integer sign,
        InteractionKind kind,
        boolean refersToSale) {

    /** The rule on the columns of a file. */
    Bound in(Columns header) {
        Field.Value value = column == null ? row -> null : column.in(header);
        return new Bound(this, value);
    }

    /** A rule that can judge lines. */
    record Bound(KindRule rule, Field.Value value) {

        boolean fits(String[] row, @Nullable BigDecimal amount) {
            if (rule.column != null) {
                String cell = value.in(row);
                return rule.text.test(cell == null ? "" : cell);
            }
            return rule.sign == null || (amount != null && amount.signum() == rule.sign);
        }
    }
}
