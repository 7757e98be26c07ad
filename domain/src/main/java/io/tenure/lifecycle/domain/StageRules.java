package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.AskedValues;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
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
        return AskedValues.of(asked, row, columns);
    }
}
