package io.tenure.value.domain.profit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What serving a customer costs the firm, in its reporting currency.
 *
 * @param productShare of net revenue that the goods cost, in [0, 1]
 * @param perServiceContact by channel, 0 or more each
 * @param perMarketingContact of a campaign, 0 or more
 * @param perComplaint to set right, beside what was given back, 0 or more
 */
public record CostModel(
        BigDecimal productShare,
        SortedMap<String, BigDecimal> perServiceContact,
        BigDecimal perMarketingContact,
        BigDecimal perComplaint) {

    public CostModel {
        perServiceContact = Collections.unmodifiableSortedMap(new TreeMap<>(perServiceContact));
        mustNotBeNegative("productShare", productShare);
        if (productShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("productShare is a share of at most 1, not " + productShare + ".");
        }
        perServiceContact.forEach(CostModel::mustNotBeNegative);
        mustNotBeNegative("perMarketingContact", perMarketingContact);
        mustNotBeNegative("perComplaint", perComplaint);
    }

    /**
     * What the customer leaves over.
     *
     * @throws IllegalArgumentException when the customer was served through a channel whose cost this model does not
     *     know
     */
    public Profitability of(Dealings dealings) {
        BigDecimal service = BigDecimal.ZERO;
        for (var contacts : dealings.serviceContacts().entrySet()) {
            BigDecimal cost = perServiceContact.get(contacts.getKey());
            if (cost == null) {
                throw new IllegalArgumentException(
                        "The cost model has no cost per service contact for the channel %s: add one, 0 if it is free."
                                .formatted(contacts.getKey()));
            }
            service = service.add(cost.multiply(BigDecimal.valueOf(contacts.getValue())));
        }
        BigDecimal revenue = dealings.revenue().subtract(dealings.returns());
        return new Profitability(
                revenue,
                productShare.multiply(revenue.max(BigDecimal.ZERO)),
                service,
                perMarketingContact.multiply(BigDecimal.valueOf(dealings.marketingContacts())),
                dealings.loyaltyCost(),
                perComplaint.multiply(BigDecimal.valueOf(dealings.complaints())).add(dealings.compensation()));
    }

    private static void mustNotBeNegative(String name, BigDecimal cost) {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("A cost is 0 or more: %s is %s.".formatted(name, cost));
        }
    }
}
