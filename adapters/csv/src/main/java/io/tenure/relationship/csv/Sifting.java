package io.tenure.relationship.csv;

import io.tenure.relationship.csv.Treatment.ExactDuplicates;
import io.tenure.relationship.csv.Treatment.WithoutCustomer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Takes from the lines of one interaction those that are to be recorded, and settles the others. */
final class Sifting {

    private final Treatment treatment;
    private final Account account;
    private final Findings findings;

    Sifting(Treatment treatment, Account account, Findings findings) {
        this.treatment = treatment;
        this.account = account;
        this.findings = findings;
    }

    /** The lines to record; an interaction is recorded whole or not at all, so one bad line rejects the others. */
    List<Line> sift(List<Line> group) {
        List<Line> kept = new ArrayList<>(group.size());
        Set<Told> seen = HashSet.newHashSet(group.size());
        for (Line line : group) {
            if (line.parsed() instanceof Told told && isWanted(line, told, !seen.add(told))) {
                kept.add(line);
            }
        }
        Optional<Line> bad = group.stream()
                .filter(line -> line.parsed() instanceof Parsed.Fault)
                .findFirst();
        if (bad.isEmpty()) {
            return ofOneCustomer(kept);
        }
        rejectAll(group, kept, bad.get().number());
        return List.of();
    }

    private boolean isWanted(Line line, Told told, boolean repeated) {
        findings.look(told);
        if (repeated) {
            findings.note("exact-duplicate");
        }
        if (told.customer() == null) {
            withoutCustomer(line);
            return false;
        }
        if (repeated && treatment.exactDuplicates() == ExactDuplicates.SKIP) {
            account.settle(Fate.SKIPPED, "exact-duplicate", List.of(line));
            return false;
        }
        return true;
    }

    private void withoutCustomer(Line line) {
        if (treatment.withoutCustomer() == WithoutCustomer.SKIP) {
            account.settle(Fate.SKIPPED, "without-customer", List.of(line));
        } else {
            account.reject(line, "without-customer", "The line names no customer");
        }
    }

    private void rejectAll(List<Line> group, List<Line> kept, long bad) {
        for (Line line : group) {
            if (line.parsed() instanceof Parsed.Fault fault) {
                account.reject(line, fault.code(), fault.reason());
            }
        }
        kept.forEach(line -> account.reject(
                line, "incomplete", "Line " + bad + " of the same interaction cannot be taken, so none of it is"));
    }

    private List<Line> ofOneCustomer(List<Line> lines) {
        if (lines.isEmpty() || lines.stream().allMatch(line -> sameCustomer(line, lines.getFirst()))) {
            return lines;
        }
        lines.forEach(line -> account.reject(
                line, "two-customers", "Lines of the same interaction name different customers or currencies"));
        return List.of();
    }

    private static boolean sameCustomer(Line one, Line other) {
        return one.parsed() instanceof Told a
                && other.parsed() instanceof Told b
                && Objects.equals(a.customer(), b.customer())
                && Objects.equals(a.head().currency(), b.head().currency());
    }
}
