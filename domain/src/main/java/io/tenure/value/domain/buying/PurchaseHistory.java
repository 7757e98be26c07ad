package io.tenure.value.domain.buying;

/**
 * All that the models need to know of a customer's purchases: how many came after the first, when the last of them was,
 * and how long the customer has been known. Several purchases on one day count as one.
 *
 * <p>Any unit of time will do as long as a model is fitted and asked in the same one; Tenure uses weeks of seven days.
 *
 * @param repeats purchases after the first (x in the literature), 0 or more
 * @param recency time from the first to the last purchase (t_x); 0 without a repeat purchase
 * @param age time from the first purchase to the end of the observation (T), at least {@code recency}
 */
public record PurchaseHistory(int repeats, double recency, double age) implements Comparable<PurchaseHistory> {

    public PurchaseHistory {
        if (repeats < 0 || !(recency >= 0) || !(age >= recency) || !Double.isFinite(age)) {
            throw new IllegalArgumentException(
                    "A history of %d repeat purchases, the last after %s of %s weeks, cannot be:"
                                    .formatted(repeats, recency, age)
                            + " give repeats >= 0 and 0 <= recency <= age.");
        }
        if (repeats == 0 && recency != 0) {
            throw new IllegalArgumentException(
                    "Without a repeat purchase the recency is 0, not %s weeks.".formatted(recency));
        }
    }

    @Override
    public int compareTo(PurchaseHistory other) {
        int order = Integer.compare(repeats, other.repeats);
        order = order != 0 ? order : Double.compare(recency, other.recency);
        return order != 0 ? order : Double.compare(age, other.age);
    }
}
