package io.tenure.relationship.portal;

import io.tenure.relationship.queries.InteractionView;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a customer bought and sent back, month by month, in the currency in which it mostly deals.
 *
 * @param otherCurrencies how many purchases and returns are left out because they are in another currency
 */
record Purchases(
        String currency,
        List<YearMonth> months,
        List<BigDecimal> bought,
        List<BigDecimal> returned,
        long otherCurrencies) {

    /** Empty when no money moved in those months. */
    static Optional<Purchases> of(Months months, List<InteractionView> purchases, List<InteractionView> returns) {
        var bought = counted(months, purchases);
        var returned = counted(months, returns);
        return commonest(Stream.concat(bought.stream(), returned.stream()))
                .map(currency -> in(currency, months, bought, returned));
    }

    private static Purchases in(
            String currency, Months months, List<InteractionView> bought, List<InteractionView> returned) {
        long others = Stream.concat(bought.stream(), returned.stream())
                .filter(one -> !currency.equals(one.currency()))
                .count();
        return new Purchases(
                currency,
                months.all(),
                byMonth(months, bought, currency),
                byMonth(months, returned, currency).stream()
                        .map(amount -> amount.abs().negate())
                        .toList(),
                others);
    }

    private static List<InteractionView> counted(Months months, List<InteractionView> interactions) {
        return interactions.stream()
                .filter(one -> one.retractedBecause() == null && one.amount() != null)
                .filter(one -> months.hold(one.occurredAt()))
                .toList();
    }

    private static List<BigDecimal> byMonth(Months months, List<InteractionView> interactions, String currency) {
        Map<YearMonth, BigDecimal> sums = new HashMap<>();
        for (var one : interactions) {
            if (one.amount() != null && currency.equals(one.currency())) {
                sums.merge(months.of(one.occurredAt()), one.amount(), BigDecimal::add);
            }
        }
        return months.all().stream()
                .map(month -> sums.getOrDefault(month, BigDecimal.ZERO))
                .toList();
    }

    private static Optional<String> commonest(Stream<InteractionView> interactions) {
        return interactions
                .map(InteractionView::currency)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(currency -> currency, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
