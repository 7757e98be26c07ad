package io.tenure.facts.portal;

import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of a customer that belong together, in the order in which somebody who serves it asks for them. */
record FactGroup(String name, List<Figure> figures) {

    /** One figure as it was written down. */
    record Figure(String column, String value) {}

    private record Wanted(String name, List<String> columns) {}

    private static final List<Wanted> ALL = List.of(
            new Wanted(
                    "buying",
                    List.of(
                            "purchases",
                            "purchasesLast365Days",
                            "purchasesLast90Days",
                            "daysSinceLastPurchase",
                            "returnsLast365Days",
                            "mainChannel",
                            "categories")),
            new Wanted(
                    "money",
                    List.of(
                            "spent",
                            "spentLast365Days",
                            "spentLast90Days",
                            "averagePurchase",
                            "returned",
                            "revenue",
                            "spendingEstimate",
                            "shareOfCustomer",
                            "serviceCost",
                            "profitTrend",
                            "paymentDelayDays",
                            "amountsApart")),
            new Wanted(
                    "talk",
                    List.of(
                            "tenureDays",
                            "daysSinceLastContact",
                            "contactsOut",
                            "contactsIn",
                            "responseRate",
                            "questionsLast90Days",
                            "eventsAttended",
                            "surveys")),
            new Wanted(
                    "mood",
                    List.of(
                            "complaintsOpen",
                            "complaintsLast365Days",
                            "promisesBroken",
                            "competitorMentionsLast180Days",
                            "referrals")));

    /** The figures that the customer has, by group. */
    static List<FactGroup> of(FactSheet sheet) {
        return ALL.stream()
                .map(wanted -> new FactGroup(
                        wanted.name(),
                        wanted.columns().stream()
                                .flatMap(column -> figure(column, sheet))
                                .toList()))
                .toList();
    }

    private static Stream<Figure> figure(String column, FactSheet sheet) {
        return FactColumns.list().stream()
                .filter(fact -> fact.column().name().equals(column))
                .map(fact -> fact.value(sheet))
                .filter(Objects::nonNull)
                .map(FactGroup::written)
                .filter(written -> !written.isEmpty())
                .map(written -> new Figure(column, written));
    }

    private static String written(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }
}
