package io.tenure.shared.rules;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A condition that a customer meets or not, ready to be tried on millions. Safe for use by many threads. */
public interface Rule {

    /** The rule as it was written. */
    String source();

    /** The names of the columns that the rule asks for; a change of any other column cannot turn it. */
    SortedSet<String> columns();

    /**
     * Whether the customer meets the rule. Where the answer hangs on a value that the customer does not have, it is no,
     * as in a database: neither {@code days > 90} nor {@code !(days > 90)} is met when days is unknown.
     *
     * @throws RuleFailed when it has no answer for this customer
     */
    boolean test(Row row) throws RuleFailed;

    /**
     * The values of a whole-number column at which the rule may turn: with {@code n} among them it may answer
     * differently for {@code n - 1} and {@code n}, otherwise it does not. None for a column it does not ask for.
     *
     * @return empty when the rule does more with the column than compare it with fixed numbers: it may turn anywhere
     */
    Optional<SortedSet<Long>> thresholds(String column);

    /** Every place where the rule asks for a column of texts, in the order of places. */
    List<Mention> mentions(String column);
}
