package io.tenure.relationship.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where every line of the file went, and its money. The whole is counted while reading, the parts when their fate is
 * known, so that they can be held against each other.
 */
final class Account {

    private final Tally whole = new Tally();
    private final Map<Fate, Map<String, Tally>> parts = new EnumMap<>(Fate.class);
    private final List<Reject> rejects = new ArrayList<>();

    void read(Line line) {
        whole.add(line);
    }

    synchronized void settle(Fate fate, String code, List<Line> lines) {
        Tally part = parts.computeIfAbsent(fate, _ -> new TreeMap<>()).computeIfAbsent(code, _ -> new Tally());
        lines.forEach(part::add);
    }

    synchronized void reject(Line line, String code, String reason) {
        settle(Fate.REJECTED, code, List.of(line));
        rejects.add(new Reject(line.number(), line.height(), code, reason));
    }

    synchronized Map<String, Tally> byCode(Fate fate) {
        return Map.copyOf(parts.getOrDefault(fate, Map.of()));
    }

    Tally whole() {
        return whole;
    }

    synchronized Tally sum(Fate fate) {
        Tally sum = new Tally();
        parts.getOrDefault(fate, Map.of()).values().forEach(sum::add);
        return sum;
    }

    synchronized boolean reconciles() {
        Tally all = new Tally();
        parts.keySet().forEach(fate -> all.add(sum(fate)));
        return all.sameAs(whole);
    }

    synchronized List<Reject> rejects() {
        return rejects.stream().sorted(Comparator.comparingLong(Reject::line)).toList();
    }
}
