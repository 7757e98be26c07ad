package io.tenure.relationship.csv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Counts lines and their money. */
public final class Tally {

    private final Map<String, Flow> money = new TreeMap<>();
    private long lines;
    private long unreadable;

    Tally() {}

    void add(Line line) {
        lines++;
        BigDecimal amount = line.amount();
        Currency currency = line.currency();
        if (amount != null && currency != null) {
            money.merge(currency.getCurrencyCode(), Flow.NONE.plus(amount), Flow::plus);
        } else if (line.parsed() instanceof Parsed.Fault) {
            unreadable++;
        }
    }

    void add(Tally other) {
        lines += other.lines;
        unreadable += other.unreadable;
        other.money.forEach((currency, flow) -> money.merge(currency, flow, Flow::plus));
    }

    public long lines() {
        return lines;
    }

    /** Lines whose amount cannot be read, and so is in no sum. */
    public long linesWithoutAmount() {
        return unreadable;
    }

    /** By ISO 4217 code. */
    public Map<String, Flow> money() {
        return Map.copyOf(money);
    }

    boolean sameAs(Tally other) {
        return lines == other.lines
                && unreadable == other.unreadable
                && money.keySet().equals(other.money.keySet())
                && money.entrySet().stream()
                        .allMatch(sum -> sum.getValue().sameAs(other.money.getOrDefault(sum.getKey(), Flow.NONE)));
    }
}
