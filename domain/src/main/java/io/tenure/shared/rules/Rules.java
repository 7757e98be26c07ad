package io.tenure.shared.rules;

import java.util.List;

/**
 * Makes rules ready to be tried, in the Common Expression Language (CEL). A rule is a condition on columns, such as
 * {@code purchases > 3 && daysSinceLastPurchase <= 90 && "vip" in tags}. Whole numbers may stand where a column has
 * decimals. Safe for use by many threads.
 */
@FunctionalInterface
public interface Rules {

    /** The most characters that a rule may have. */
    int LONGEST = 4_000;

    /** How many turns the loops of a rule ({@code exists}, {@code all}, {@code filter} ...) may take together. */
    int MOST_TURNS = 10_000;

    /**
     * Understands a rule.
     *
     * @param columns all that may be asked for; rows give the values by the place in this list
     * @throws RuleInvalid when it has a mistake, asks for an unknown column, confuses types, or is no condition
     */
    Rule compile(String source, List<Column> columns) throws RuleInvalid;

    /**
     * The same for rules that are new: they may be refused for what earlier releases took, which those that are kept go
     * on with.
     */
    default Rules ofDrafts() {
        return this;
    }
}
