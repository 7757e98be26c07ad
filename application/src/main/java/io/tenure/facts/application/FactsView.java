package io.tenure.facts.application;

import io.tenure.facts.domain.CustomerFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a customer as they are stored.
 *
 * @param facts with the records merged into this one counted in
 * @param ofRecord what this record's own stream counts, without a position; null when that is all there is
 * @param mergedInto the record that stands for this one, null when it stands for itself
 * @param members the records merged into this one directly, in the order in which they were
 */
record FactsView(
        CustomerFacts facts,
        @Nullable CustomerFacts ofRecord,
        @Nullable String mergedInto,
        List<String> members) {

    static FactsView of(CustomerFacts own, @Nullable String mergedInto, List<String> members, long position) {
        boolean alone = mergedInto == null && members.isEmpty();
        CustomerFacts facts = own.standing(own.listed() && mergedInto == null, position);
        return new FactsView(facts, alone ? null : own.standing(own.listed(), 0), mergedInto, members);
    }

    String id() {
        return facts.customerId();
    }

    CustomerFacts own() {
        return ofRecord == null ? facts : ofRecord;
    }

    FactsView withOwn(CustomerFacts own, long position) {
        return of(own, mergedInto, members, position);
    }

    /** The same as if an event at a position had changed the facts. */
    FactsView touchedAt(long position) {
        return new FactsView(facts.standing(facts.listed(), position), ofRecord, mergedInto, members);
    }

    FactsView into(@Nullable String other, long position) {
        return of(own(), other, members, position);
    }

    FactsView withMember(String id, long position) {
        List<String> more = new ArrayList<>(members);
        more.add(id);
        return of(own(), mergedInto, List.copyOf(more), position);
    }

    FactsView withoutMember(String id, long position) {
        List<String> fewer =
                members.stream().filter(member -> !member.equals(id)).toList();
        return of(own(), mergedInto, fewer, position);
    }

    /** The same with what the members count. */
    FactsView counting(List<CustomerFacts> counted) {
        CustomerFacts together = counted.stream().reduce(own(), CustomerFacts::plus);
        return new FactsView(together.standing(facts.listed(), facts.position()), ofRecord, mergedInto, members);
    }
}
