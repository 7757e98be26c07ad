package io.tenure.value.domain.spending;

/**
 * What a customer has spent on average.
 *
 * @param purchases the number of purchases averaged over, 0 or more; the published figures leave out the first purchase
 * @param average per purchase, in one currency for all customers; 0 without a purchase
 */
public record SpendHistory(int purchases, double average) implements Comparable<SpendHistory> {

    public SpendHistory {
        if (purchases < 0 || !Double.isFinite(average) || (purchases == 0 && average != 0)) {
            throw new IllegalArgumentException("%d purchases of %s on average cannot be:".formatted(purchases, average)
                    + " give purchases >= 0, a finite average, and an average of 0 without a purchase.");
        }
    }

    boolean tells() {
        return purchases > 0 && average > 0;
    }

    @Override
    public int compareTo(SpendHistory other) {
        int order = Integer.compare(purchases, other.purchases);
        return order != 0 ? order : Double.compare(average, other.average);
    }
}
