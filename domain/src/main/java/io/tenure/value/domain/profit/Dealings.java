package io.tenure.value.domain.profit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What passed between the firm and a customer in the time looked at; all money in the reporting currency.
 *
 * @param revenue of purchases, before returns
 * @param returns money given back for goods, as a positive amount
 * @param serviceContacts number by channel
 * @param marketingContacts number of messages of campaigns
 * @param loyaltyCost of points, rewards and coupons
 * @param complaints number
 * @param compensation given for complaints
 */
public record Dealings(
        BigDecimal revenue,
        BigDecimal returns,
        SortedMap<String, Long> serviceContacts,
        long marketingContacts,
        BigDecimal loyaltyCost,
        long complaints,
        BigDecimal compensation) {

    public Dealings {
        serviceContacts = Collections.unmodifiableSortedMap(new TreeMap<>(serviceContacts));
    }
}
