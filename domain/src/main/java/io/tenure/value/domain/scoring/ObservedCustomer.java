package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.DayKind;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.PurchaseDay;
import io.tenure.value.domain.buying.PurchaseDays;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.ranking.Rfm;
import io.tenure.value.domain.spending.SpendHistory;
import io.tenure.value.events.CostElsewhere;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a run sees it: what was known at the end of its day.
 *
 * @param currency ISO 4217, the one of most purchases; {@link #NO_CURRENCY} when none has an amount
 * @param orders purchases, several on a day counted each
 * @param spend the average of the days of purchase after the first
 * @param spent on all of them
 * @param referrals customers brought
 * @param amountsApart amounts in another currency, which count nowhere here
 * @param costsApart what others spent that is no part of the profit: in another currency, or nobody says how much
 */
public record ObservedCustomer(
        String customerId,
        @Nullable String owner,
        String currency,
        PurchaseDays days,
        long orders,
        SpendHistory spend,
        BigDecimal spent,
        Profitability profit,
        long referrals,
        long amountsApart,
        List<CostElsewhere> costsApart) {

    /** The code of ISO 4217 for "no currency". */
    public static final String NO_CURRENCY = "XXX";

    /** Empty for a customer who had not bought by the end of the day, or is no customer of its own. */
    static Optional<ObservedCustomer> of(
            CustomerFacts facts, LocalDate day, ContactCosts costs, List<CostElsewhere> elsewhere) {
        if (!facts.listed()) {
            return Optional.empty();
        }
        FactSheet sheet = FactSheet.of(facts.upTo(day), day, null);
        List<PurchaseDay> purchases = sheet.purchases();
        return purchases.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObservedCustomer(
                        facts.customerId(),
                        facts.owner(),
                        sheet.currency().orElse(NO_CURRENCY),
                        PurchaseDays.ofEpochDays(
                                purchases.stream().mapToLong(PurchaseDay::day).toArray()),
                        sheet.count(DayKind.PURCHASE),
                        repeatSpend(purchases),
                        sheet.spent(),
                        costs.of(sheet, elsewhere),
                        sheet.count(DayKind.REFERRAL),
                        sheet.amountsApart(),
                        apart(elsewhere, sheet.currency().orElse(NO_CURRENCY))));
    }

    private static List<CostElsewhere> apart(List<CostElsewhere> elsewhere, String currency) {
        return elsewhere.stream().filter(cost -> cost.apartFrom(currency)).toList();
    }

    private static SpendHistory repeatSpend(List<PurchaseDay> purchases) {
        int repeats = purchases.size() - 1;
        double sum = purchases.stream()
                .skip(1)
                .map(PurchaseDay::spent)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        return new SpendHistory(repeats, repeats == 0 ? 0 : sum / repeats);
    }

    BigDecimal revenue() {
        return profit.revenue();
    }

    int purchases() {
        return spend.purchases() + 1;
    }

    Rfm.Behaviour behaviour(LocalDate day) {
        return new Rfm.Behaviour(
                customerId, (int) (day.toEpochDay() - days.last().toEpochDay()), orders, spent.doubleValue());
    }
}
