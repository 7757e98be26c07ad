package io.tenure.value.domain.buying;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How a model that knew the purchases up to a day foretold those of the weeks after it.
 *
 * @param customers who had bought by the day
 * @param weeks foretold
 * @param forecast purchases of all these customers
 * @param actual purchases of all these customers, days counted once
 * @param meanAbsoluteError purchases per customer by which forecast and actual differ on average
 */
public record HoldOut(long customers, int weeks, double forecast, long actual, double meanAbsoluteError) {

    /** Asks the model of each customer who had bought by the end of {@code calibrated}; an average of none is 0. */
    public static HoldOut of(PurchaseModel model, Collection<PurchaseDays> customers, LocalDate calibrated, int weeks) {
        LocalDate end = calibrated.plusWeeks(weeks);
        long count = 0;
        long actual = 0;
        double forecast = 0;
        double errors = 0;
        for (PurchaseDays days : customers) {
            var history = days.historyAt(calibrated);
            if (history.isPresent()) {
                double expected = model.expectedPurchases(history.get(), weeks);
                int bought = days.until(end) - days.until(calibrated);
                count++;
                actual += bought;
                forecast += expected;
                errors += Math.abs(expected - bought);
            }
        }
        return new HoldOut(count, weeks, forecast, actual, count == 0 ? 0 : errors / count);
    }
}
