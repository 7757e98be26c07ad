package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules that decided a move.
 *
 * @param met of the stage that the customer belongs to
 * @param lost that held it where it was until now
 */
public record StageRules(Rule met, Optional<Rule> lost) {

    /** The rules in words that can be stored. */
    public String text() {
        return lost.map(rule -> met.source() + " && !(" + rule.source() + ")").orElse(met.source());
    }

    /** The values that the rules were asked of, by column; those that the customer does not have are left out. */
    public Map<String, String> facts(Row row, List<Column> columns) {
        SortedSet<String> asked = new TreeSet<>(met.columns());
        lost.ifPresent(rule -> asked.addAll(rule.columns()));
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = asked.contains(columns.get(i).name()) ? row.value(i) : null;
            if (value != null) {
                facts.put(columns.get(i).name(), text(value));
            }
        }
        return facts;
    }

    private static String text(Object value) {
        return switch (value) {
            case Double decimal
            when Double.isFinite(decimal) ->
                new BigDecimal(decimal.toString()).stripTrailingZeros().toPlainString();
            case List<?> texts ->
                String.join(", ", texts.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
