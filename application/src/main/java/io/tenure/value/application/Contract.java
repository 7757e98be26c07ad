package io.tenure.value.application;

import io.tenure.value.domain.retention.CalendarPeriod;
import java.time.LocalDate;

/**
 * A customer's purchases taken as payments of a contract: whoever buys again within the next period has renewed,
 * whoever lets a whole period pass has not.
 *
 * @param renewals in a row, up to the day looked at
 * @param lost whether a whole period has passed after them without a purchase
 */
record Contract(int renewals, boolean lost) {

    static Contract at(Buyer buyer, CalendarPeriod period, LocalDate end) {
        int renewals = 0;
        while (buyer.boughtBetween(
                period.later(buyer.first(), renewals + 1), period.later(buyer.first(), renewals + 2), end)) {
            renewals++;
        }
        return new Contract(renewals, renewals < periodsPassed(buyer, period, end));
    }

    /** The renewals that a customer who has not left must have made by the end of a day. */
    static int periodsPassed(Buyer buyer, CalendarPeriod period, LocalDate end) {
        int passed = 0;
        while (!period.later(buyer.first(), passed + 2).isAfter(end.plusDays(1))) {
            passed++;
        }
        return passed;
    }
}
