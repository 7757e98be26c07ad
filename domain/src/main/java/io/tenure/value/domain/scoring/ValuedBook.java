package io.tenure.value.domain.scoring;

import io.tenure.value.domain.buying.DiscountedPurchases;
import io.tenure.value.domain.buying.PurchaseHistory;
import io.tenure.value.domain.buying.PurchaseModel;
import io.tenure.value.domain.ranking.AbcLimits;
import io.tenure.value.domain.ranking.Rfm;
import io.tenure.value.domain.ranking.RfmLimits;
import io.tenure.value.domain.ranking.Scale;
import io.tenure.value.domain.spending.SpendModel;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The customers of one currency as a run values them: the same facts always come to the same value. */
final class ValuedBook {

    private static final double MILLIONTHS = 1e6;

    private final ValueRunRecorded run;
    private final PurchaseModel buying;
    private final SpendModel spending;
    private final DiscountedPurchases discounted;
    private final BigDecimal margin;
    private final AbcLimits classes;
    private final RfmLimits scores;

    ValuedBook(ValueRunRecorded run, ValueModelFitted model) {
        this.run = run;
        buying = ModelForms.buying(model.buying());
        spending = ModelForms.spending(model.spending());
        ValueSettings settings = run.settings();
        discounted = new DiscountedPurchases(settings.discountRate().doubleValue(), settings.horizonWeeks());
        margin = BigDecimal.ONE.subtract(settings.productShare());
        classes = new AbcLimits(model.lastOfA(), model.lastOfB());
        scores = new RfmLimits(
                new Scale.Edges(model.recencyLimits()),
                model.frequencyLimits(),
                new Scale.Edges(model.monetaryLimits()));
    }

    CustomerValue value(ObservedCustomer customer, int needsCluster) {
        PurchaseHistory history = customer.days().historyAt(run.asOf()).orElseThrow();
        Rfm.Scores rfm = scores.of(customer.behaviour(run.asOf()));
        return new CustomerValue(
                customer.customerId(),
                customer.owner(),
                run.run(),
                customer.currency(),
                customer.purchases(),
                customer.days().first(),
                customer.days().last(),
                customer.spent(),
                rounded(buying.probabilityAlive(history)),
                rounded(buying.expectedPurchases(history, run.settings().horizonWeeks())),
                expectedSpend(customer),
                lifetimeValue(customer, history),
                classes.of(customer.revenue(), customer.customerId()),
                rfm.recency(),
                rfm.frequency(),
                rfm.monetary(),
                rfm.segment(),
                needsCluster,
                customer.profit(),
                customer.costsApart());
    }

    BigDecimal lifetimeValue(ObservedCustomer customer, PurchaseHistory history) {
        double purchases = discounted.of(buying, history);
        double money = purchases * spending.expectedSpend(customer.spend());
        return BigDecimal.valueOf(money).multiply(margin).setScale(2, RoundingMode.HALF_EVEN);
    }

    private BigDecimal expectedSpend(ObservedCustomer customer) {
        return BigDecimal.valueOf(spending.expectedSpend(customer.spend())).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Six digits are more than any model is worth, and the same on every machine. */
    private static double rounded(double number) {
        return Math.rint(number * MILLIONTHS) / MILLIONTHS;
    }
}
