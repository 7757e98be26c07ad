package io.tenure.facts.domain;

import java.math.BigDecimal;

/**
 * A day on which a customer bought.
 *
 * @param day epoch day in the customer's zone
 * @param purchases how many, at least one
 * @param spent with all purchases of the day, in one currency; 0 where no amount in it is known
 */
public record PurchaseDay(int day, long purchases, BigDecimal spent) {

    PurchaseDay plus(PurchaseDay same) {
        return new PurchaseDay(day, purchases + same.purchases, spent.add(same.spent));
    }
}
