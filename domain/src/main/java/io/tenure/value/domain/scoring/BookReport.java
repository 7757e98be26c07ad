package io.tenure.value.domain.scoring;

import io.tenure.value.domain.buying.PurchaseDays;
import io.tenure.value.domain.profit.Finding;
import io.tenure.value.domain.profit.LoyaltyMyths;
import io.tenure.value.domain.profit.ProfitCurve;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.ranking.Concentration;
import io.tenure.value.domain.retention.CalendarPeriod;
import io.tenure.value.domain.retention.Cohorts;
import io.tenure.value.domain.retention.Lifetime;
import io.tenure.value.domain.retention.Survival;
import io.tenure.value.events.CohortCount;
import io.tenure.value.events.GroupTotal;
import io.tenure.value.events.MythFinding;
import io.tenure.value.events.ProfitPicture;
import io.tenure.value.events.SurvivalStep;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the customers of one currency are together: how unequal, in which groups, how long they stay, what they leave.
 */
final class BookReport {

    private static final int TWENTIETHS = 20;
    private static final double BEST_FIFTH = 0.2;
    private static final double DAYS_OF_A_WEEK = 7;

    private final ValueRunRecorded run;
    private final List<ObservedCustomer> customers;
    private final List<CustomerValue> values;

    private BookReport(ValueRunRecorded run, ValueModelFitted model, List<ObservedCustomer> customers) {
        this.run = run;
        this.customers = customers;
        ValuedBook book = new ValuedBook(run, model);
        this.values = customers.stream()
                .map(customer -> book.value(customer, 0)) // the report says nothing of needs
                .toList();
    }

    static ValueReported of(ValueRunRecorded run, ValueModelFitted model, List<ObservedCustomer> customers) {
        return new BookReport(run, model, customers).reported(model.currency());
    }

    private ValueReported reported(String currency) {
        Concentration concentration = Concentration.of(
                customers.stream().mapToDouble(c -> c.revenue().doubleValue()).toArray());
        return new ValueReported(
                run.run(),
                currency,
                concentration.gini(),
                concentration.topShare(BEST_FIFTH),
                IntStream.rangeClosed(0, TWENTIETHS)
                        .mapToObj(place -> concentration.lorenz((double) place / TWENTIETHS))
                        .toList(),
                concentration.belowZero(),
                groups(value -> value.abcClass().name()),
                groups(value -> value.recencyScore() + "-" + value.frequencyScore()),
                cohorts(),
                survival(),
                myths(),
                profit(),
                run.occurredAt());
    }

    private List<GroupTotal> groups(Function<CustomerValue, String> group) {
        var totals = new TreeMap<String, GroupTotal>();
        for (CustomerValue value : values) {
            totals.merge(
                    group.apply(value),
                    new GroupTotal(group.apply(value), 1, value.profit().revenue(), value.lifetimeValue()),
                    BookReport::together);
        }
        return List.copyOf(totals.values());
    }

    private static GroupTotal together(GroupTotal one, GroupTotal other) {
        return new GroupTotal(
                one.group(),
                one.customers() + other.customers(),
                one.revenue().add(other.revenue()),
                one.lifetimeValue().add(other.lifetimeValue()));
    }

    private List<CohortCount> cohorts() {
        var days = customers.stream().map(ObservedCustomer::days).toList();
        return Stream.of(CalendarPeriod.values())
                .flatMap(period -> Cohorts.of(days, period, run.asOf()).cohorts().stream()
                        .map(cohort -> new CohortCount(period.name(), cohort.start(), cohort.active())))
                .toList();
    }

    /** Who has not bought for longer than the settings say is taken for lost with the last purchase. */
    private List<SurvivalStep> survival() {
        var lifetimes =
                customers.stream().map(customer -> lifetime(customer.days())).toList();
        return Survival.of(lifetimes).steps().stream()
                .map(step -> new SurvivalStep(
                        (int) step.time(), step.atRisk(), step.ended(), step.share(), step.standardError()))
                .toList();
    }

    private Lifetime lifetime(PurchaseDays days) {
        boolean lost = ChronoUnit.DAYS.between(days.last(), run.asOf())
                > run.settings().silentAfterDays();
        long length = ChronoUnit.DAYS.between(days.first(), lost ? days.last() : run.asOf());
        return new Lifetime(Math.floor(length / DAYS_OF_A_WEEK), lost);
    }

    private List<MythFinding> myths() {
        double average = customers.stream()
                        .mapToDouble(customer -> customer.spent().doubleValue())
                        .sum()
                / customers.stream().mapToDouble(ObservedCustomer::purchases).sum();
        LoyaltyMyths myths = LoyaltyMyths.of(customers.stream()
                .filter(customer -> customer.revenue().signum() > 0)
                .map(customer -> myth(customer, average))
                .toList());
        return List.of(
                finding("cost-less-to-serve", myths.costLessToServe()),
                finding("pay-more", myths.payMore()),
                finding("recommend-more", myths.recommendMore()));
    }

    private static LoyaltyMyths.Customer myth(ObservedCustomer customer, double average) {
        double perPurchase = customer.spent().doubleValue() / customer.purchases();
        return new LoyaltyMyths.Customer(
                customer.purchases(),
                customer.profit().costToServe().doubleValue()
                        / customer.revenue().doubleValue(),
                average == 0 ? 0 : perPurchase / average,
                customer.referrals());
    }

    private static MythFinding finding(String myth, Finding finding) {
        return new MythFinding(myth, finding.verdict().name(), finding.correlation(), finding.customers());
    }

    private ProfitPicture profit() {
        var profits = customers.stream().map(ObservedCustomer::profit).toList();
        ProfitCurve curve =
                ProfitCurve.of(profits.stream().map(Profitability::profit).toList());
        return new ProfitPicture(
                sum(profits, Profitability::revenue),
                sum(profits, Profitability::product),
                sum(profits, Profitability::service),
                sum(profits, Profitability::recovery),
                sum(profits, Profitability::profit),
                curve.profitable(),
                curve.unprofitable(),
                curve.lost(),
                IntStream.rangeClosed(0, TWENTIETHS)
                        .mapToObj(place -> upTo(curve.cumulative(), place))
                        .toList(),
                sum(profits, Profitability::loyalty),
                customers.stream()
                        .filter(customer -> !customer.costsApart().isEmpty())
                        .count());
    }

    private static BigDecimal upTo(List<BigDecimal> cumulative, int place) {
        int customers = Math.ceilDiv(cumulative.size() * place, TWENTIETHS);
        return customers == 0 ? BigDecimal.ZERO : cumulative.get(customers - 1);
    }

    private static BigDecimal sum(List<Profitability> profits, Function<Profitability, BigDecimal> part) {
        return profits.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
