package io.tenure.loyalty.programme;

import java.time.ZonedDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A purchase and all else that earning rules look at.
 *
 * @param purchase what was kept of it
 * @param tier the member's; empty for none
 * @param birthday month and day as --MM-DD; null when unknown
 * @param room how many more points a rule may give on the day and in the month of the purchase
 */
public record Circumstances(
        Programme programme,
        Purchase purchase,
        String tier,
        boolean first,
        @Nullable String birthday,
        Function<EarningRule, Long> room) {

    ZonedDateTime local() {
        return purchase.occurredAt().atZone(programme.zone());
    }

    /** Who was born on 29 February has the day before in other years. */
    @Nullable
    Boolean isBirthday() {
        return DayOfBirth.of(birthday)
                .map(born -> born.atYear(local().getYear()).equals(local().toLocalDate()))
                .orElse(null);
    }
}
