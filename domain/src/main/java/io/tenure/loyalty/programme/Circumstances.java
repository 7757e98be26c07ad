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
 * @param budget how many points a rule may take of what all members have together
 */
public record Circumstances(
        Programme programme,
        Purchase purchase,
        String tier,
        boolean first,
        @Nullable String birthday,
        Function<EarningRule, Long> room,
        Function<EarningRule, Long> budget) {

    /** Where no rule has a budget. */
    public Circumstances(
            Programme programme,
            Purchase purchase,
            String tier,
            boolean first,
            @Nullable String birthday,
            Function<EarningRule, Long> room) {
        this(programme, purchase, tier, first, birthday, room, _ -> Long.MAX_VALUE);
    }

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
