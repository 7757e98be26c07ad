package io.tenure.segmentation.domain;

import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.shared.rules.AskedValues;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A version of a segment, ready to say who belongs to it. */
public sealed interface Segment {

    String name();

    long version();

    /** The segments that it asks for. */
    Set<String> uses();

    /** Whether a change of some columns can change what it says. */
    boolean touchedBy(Set<String> columns);

    /** Whether the customer belongs to it. */
    boolean holds(String customer, Row row) throws RuleFailed;

    /** The same with the reason; the row is of {@link SegmentColumns#list}. */
    Verdict verdict(String customer, Row row);

    /** The same for a customer looked at alone. */
    default Verdict verdict(FactSheet sheet, Standing standing) {
        return verdict(sheet.facts().customerId(), SegmentColumns.row(sheet, standing, standing.segments()));
    }

    /** The first day after today on which passing time alone can change what it says. */
    Optional<LocalDate> nextTurn(FactSheet sheet);

    /** Those who meet a rule. */
    record ByRule(String name, long version, Rule rule, Set<String> uses) implements Segment {

        @Override
        public boolean touchedBy(Set<String> columns) {
            return rule.columns().stream().anyMatch(columns::contains);
        }

        @Override
        public boolean holds(String customer, Row row) throws RuleFailed {
            return rule.test(row);
        }

        @Override
        public Verdict verdict(String customer, Row row) {
            try {
                return rule.test(row)
                        ? new Verdict.In(name, version, rule.source(), asked(row))
                        : new Verdict.Out(name, version, rule.source(), asked(row));
            } catch (RuleFailed failed) {
                return new Verdict.Unknown(name, version, String.valueOf(failed.getMessage()));
            }
        }

        @Override
        public Optional<LocalDate> nextTurn(FactSheet sheet) {
            return FactColumns.nextTurn(sheet, rule);
        }

        /** The values that the rule was asked of, by column; those that the customer does not have are left out. */
        private Map<String, String> asked(Row row) {
            return AskedValues.of(rule.columns(), row, SegmentColumns.list());
        }
    }

    /** Those whom the last value run puts in a group. */
    record ByGroup(String name, long version, ValueGroup group, int place) implements Segment {

        private static final String RUN = "valueRun";
        private static final int PLACE_OF_RUN = SegmentColumns.place(RUN);

        public static ByGroup of(String name, long version, ValueGroup group) {
            return new ByGroup(name, version, group, SegmentColumns.place(Groups.column(group.scheme())));
        }

        @Override
        public Set<String> uses() {
            return Set.of();
        }

        @Override
        public boolean touchedBy(Set<String> columns) {
            return columns.contains(Groups.column(group.scheme()));
        }

        @Override
        public boolean holds(String customer, Row row) {
            Object found = row.value(place);
            return found != null && group.name().equals(found.toString());
        }

        @Override
        public Verdict verdict(String customer, Row row) {
            String reason = group.scheme() + " " + group.name();
            return holds(customer, row)
                    ? new Verdict.In(name, version, reason, found(row))
                    : new Verdict.Out(name, version, reason, found(row));
        }

        /** The group that the customer is in, and the run that says so; nothing for one without a value. */
        private Map<String, String> found(Row row) {
            Object found = row.value(place);
            return found == null
                    ? Map.of()
                    : Map.of(
                            Groups.column(group.scheme()),
                            found.toString(),
                            RUN,
                            String.valueOf(row.value(PLACE_OF_RUN)));
        }

        @Override
        public Optional<LocalDate> nextTurn(FactSheet sheet) {
            return Optional.empty();
        }
    }

    /** Those whom somebody has put on a list. */
    record ByList(String name, long version, Set<String> customers) implements Segment {

        @Override
        public Set<String> uses() {
            return Set.of();
        }

        @Override
        public boolean touchedBy(Set<String> columns) {
            return false;
        }

        @Override
        public boolean holds(String customer, Row row) {
            return customers.contains(customer);
        }

        @Override
        public Verdict verdict(String customer, Row row) {
            return customers.contains(customer)
                    ? new Verdict.In(name, version, "on the list", Map.of())
                    : new Verdict.Out(name, version, "not on the list", Map.of());
        }

        @Override
        public Optional<LocalDate> nextTurn(FactSheet sheet) {
            return Optional.empty();
        }
    }
}
