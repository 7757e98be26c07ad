package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.lifecycle.domain.StageRules;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.shared.rules.AskedValues;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.value.domain.scoring.ValueColumns;
import java.util.List;
import java.util.Map;

/**
 * A customer as it was when a move was decided: what was stored with the move, and for the rest the facts of then.
 *
 * @param then the facts as they were known at the moment of the move
 */
record FactsOfMove(StageMoveView move, CustomerFacts then, ValueThen worth) {

    private static final List<Column> COLUMNS = ValueColumns.withFacts();

    Row row() {
        Row folded = folded();
        Map<String, String> again = foldedAgain(folded);
        Row stored = AskedValues.row(move.facts(), COLUMNS);
        return place -> {
            String column = COLUMNS.get(place).name();
            String told = move.facts().get(column);
            return told == null || told.equals(again.get(column)) ? folded.value(place) : stored.value(place);
        };
    }

    /**
     * Whether the facts folded again are those that were stored with the move.
     *
     * @param because what decided, by the facts as they are told here
     */
    boolean exact(StageRules because) {
        Row folded = folded();
        Map<String, String> again = foldedAgain(folded);
        if (!move.facts().keySet().containsAll(because.facts(folded, COLUMNS).keySet())) {
            return false; // what the customer had no value in then has one now
        }
        return move.facts().entrySet().stream()
                .filter(fact -> !worth.unknown().contains(fact.getKey()))
                .allMatch(fact -> fact.getValue().equals(again.get(fact.getKey())));
    }

    /** Whether all that a rule asks for is known. */
    boolean knows(Rule rule) {
        return rule.columns().stream()
                .allMatch(column ->
                        !worth.unknown().contains(column) || move.facts().containsKey(column));
    }

    private Row folded() {
        Row all = ValueColumns.row(FactSheet.of(then, then.dayOf(move.occurredAt()), null), worth.value());
        return place -> worth.unknown().contains(COLUMNS.get(place).name()) ? null : all.value(place);
    }

    private Map<String, String> foldedAgain(Row folded) {
        return AskedValues.of(move.facts().keySet(), folded, COLUMNS);
    }
}
