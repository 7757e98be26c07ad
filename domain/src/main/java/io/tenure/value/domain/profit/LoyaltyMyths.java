package io.tenure.value.domain.profit;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Three things that are said of loyal customers, tried on the firm's own: that they cost less to serve, pay higher
 * prices, and bring others. Reinartz and Kumar found none of them to hold in general (The Mismanagement of Customer
 * Loyalty, HBR July 2002).
 */
public record LoyaltyMyths(Finding costLessToServe, Finding payMore, Finding recommendMore) {

    /**
     * A customer as far as the myths go.
     *
     * @param loyalty how long or how often the customer has bought; any measure that is the same for all
     * @param costToServe per unit of revenue, 0 or more
     * @param priceLevel price paid by list price, or by the average price of the same goods; 1 is usual
     * @param recommendations number of customers brought
     */
    public record Customer(double loyalty, double costToServe, double priceLevel, double recommendations) {}

    /** Tries the three on these customers. */
    public static LoyaltyMyths of(List<Customer> customers) {
        return new LoyaltyMyths(
                finding(customers, customer -> -customer.costToServe()),
                finding(customers, Customer::priceLevel),
                finding(customers, Customer::recommendations));
    }

    private static Finding finding(List<Customer> customers, ToDoubleFunction<Customer> good) {
        return Finding.of(
                customers.stream().mapToDouble(Customer::loyalty).toArray(),
                customers.stream().mapToDouble(good).toArray());
    }
}
