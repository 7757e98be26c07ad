package io.tenure.value.domain.spending;

import java.util.Collection;
import java.util.List;

/** The spend of all customers who have spent something, in an order that makes every sum the same each time. */
public final class SpendHistories {

    private final List<SpendHistory> telling;
    private final long withoutSpend;

    private SpendHistories(Collection<SpendHistory> histories) {
        telling = histories.stream().filter(SpendHistory::tells).sorted().toList();
        withoutSpend = histories.stream()
                .filter(history -> history.purchases() > 0 && !history.tells())
                .count();
    }

    public static SpendHistories of(Collection<SpendHistory> histories) {
        return new SpendHistories(histories);
    }

    /** Customers with at least one purchase that was averaged over, and a spend greater than zero. */
    public long customers() {
        return telling.size();
    }

    /** Customers who bought for nothing or less on average; the model cannot learn from them, and leaves them out. */
    public long withoutSpend() {
        return withoutSpend;
    }

    /** The part of all spend that the customer who spent most brings, in [0, 1]; 0 when nobody has spent. */
    public double largestShare() {
        double spent = telling.stream().mapToDouble(SpendHistories::spent).sum();
        double most = telling.stream().mapToDouble(SpendHistories::spent).max().orElse(0);
        return spent == 0 ? 0 : most / spent;
    }

    private static double spent(SpendHistory history) {
        return history.purchases() * history.average();
    }

    /** The average spend per purchase over all purchases; 0 when there is none. */
    public double average() {
        double purchases = telling.stream().mapToDouble(SpendHistory::purchases).sum();
        double spent = telling.stream().mapToDouble(SpendHistories::spent).sum();
        return purchases == 0 ? 0 : spent / purchases;
    }

    /**
     * The correlation (Pearson) of the number of purchases with the average spend, in [-1, 1]: the Gamma-Gamma model
     * assumes none. 0 when either does not vary.
     */
    public double correlation() {
        double n = telling.size();
        double meanCount = telling.stream().mapToDouble(SpendHistory::purchases).sum() / Math.max(1, n);
        double meanSpend = telling.stream().mapToDouble(SpendHistory::average).sum() / Math.max(1, n);
        double counts = 0;
        double spends = 0;
        double both = 0;
        for (SpendHistory history : telling) {
            double count = history.purchases() - meanCount;
            double spend = history.average() - meanSpend;
            counts += count * count;
            spends += spend * spend;
            both += count * spend;
        }
        return counts == 0 || spends == 0 ? 0 : both / Math.sqrt(counts * spends);
    }

    List<SpendHistory> telling() {
        return telling;
    }
}
