package io.tenure.value.domain.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.facts.domain.FactSheet;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.value.domain.Shopper;
import io.tenure.value.events.NeedsCluster;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.NeedsFeature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HabitTest {

    @Test
    void meetingsAreOnlineInPersonOrInAStore() {
        Shopper shopper = new Shopper("ada")
                .bought("2026-02-01", "10", "GBP")
                .bought("2026-02-02", "10", "GBP")
                .met(InteractionKind.EMAIL, Channel.EMAIL, "2026-02-03")
                .met(InteractionKind.MESSAGE, Channel.APP, "2026-02-03")
                .met(InteractionKind.MESSAGE, Channel.SOCIAL, "2026-02-03")
                .met(InteractionKind.VISIT, Channel.FIELD, "2026-02-03")
                .met(InteractionKind.CALL, Channel.PHONE, "2026-02-03")
                .met(InteractionKind.VISIT, Channel.PARTNER, "2026-02-03");
        assertThat(habit(Habit.ONLINE, shopper)).isEqualTo(3 / 8.0);
        assertThat(habit(Habit.PERSONAL, shopper)).isEqualTo(2 / 8.0);
        assertThat(habit(Habit.STORE, shopper)).isEqualTo(3 / 8.0);
        assertThat(habit(Habit.ONLINE, new Shopper("max")))
                .as("who was never met")
                .isZero();
    }

    /** Two days of purchase in 89 days, and two in the first days, which count as a month. */
    @Test
    void daysOfPurchaseAreCountedByTheYear() {
        Shopper shopper = new Shopper("ada")
                .bought("2026-01-02", "10", "GBP")
                .bought("2026-01-02", "10", "GBP")
                .bought("2026-01-03", "10", "GBP");
        assertThat(habit(Habit.OFTEN, shopper)).isCloseTo(Math.log1p(2 * 365 / 89.0), within(1e-12));
        FactSheet soon = FactSheet.of(shopper.facts(), LocalDate.of(2026, 1, 4), null);
        assertThat(Habit.OFTEN.of(soon)).isCloseTo(Math.log1p(2 * 365 / 30.0), within(1e-12));
    }

    @Test
    void varietyIsTheShareOfProductsThatAreRemembered() {
        assertThat(habit(Habit.VARIETY, new Shopper("ada").bought("2026-02-01", "10", "GBP", "mug", "cup")))
                .isEqualTo(2 / 16.0);
        String[] many = IntStream.range(0, 20).mapToObj(n -> "sku" + n).toArray(String[]::new);
        assertThat(habit(Habit.VARIETY, new Shopper("ada").bought("2026-02-01", "10", "GBP", many)))
                .isEqualTo(1);
    }

    @Test
    void yearEndBeginsInOctober() {
        Shopper shopper = new Shopper("ada")
                .bought("2026-09-30", "10", "GBP")
                .bought("2026-10-01", "10", "GBP")
                .bought("2026-12-31", "10", "GBP")
                .bought("2027-01-01", "10", "GBP");
        assertThat(habit(Habit.YEAR_END, shopper)).isEqualTo(0.5);
        assertThat(habit(Habit.YEAR_END, new Shopper("max"))).isZero();
    }

    @Test
    void returnsQuestionsAndComplaintsAreCountedByPurchaseAndAtMostOne() {
        Shopper shopper = new Shopper("ada")
                .bought("2026-02-01", "10", "GBP")
                .bought("2026-02-02", "10", "GBP")
                .gaveBack("2026-02-03", "10", "GBP")
                .met(InteractionKind.COMPLAINT, Channel.EMAIL, "2026-02-03")
                .met(InteractionKind.COMPLAINT, Channel.EMAIL, "2026-02-04")
                .met(InteractionKind.COMPLAINT, Channel.EMAIL, "2026-02-05");
        assertThat(habit(Habit.RETURNS, shopper)).isEqualTo(0.5);
        assertThat(habit(Habit.QUESTIONS, shopper)).isZero();
        assertThat(habit(Habit.COMPLAINTS, shopper)).isEqualTo(1);
    }

    /** All meetings in a store are two deviations above the mean of 0.5, none two below. */
    @Test
    void customerBelongsToTheNearestClusterAndOfEquallyNearOnesToTheFirst() {
        NeedsModel model = new NeedsModel(new NeedsClustered(
                1,
                7,
                100,
                List.of(new NeedsFeature("STORE", 0.5, 0.25), new NeedsFeature("RETURNS", 0.1, 0)),
                List.of(
                        new NeedsCluster(3, 0.4, List.of(1.0, 9.0)),
                        new NeedsCluster(1, 0.4, List.of(3.0, 9.0)),
                        new NeedsCluster(2, 0.2, List.of(-2.0, 9.0))),
                Instant.EPOCH));
        assertThat(model.of(sheet(new Shopper("ada").bought("2026-02-01", "10", "GBP"))))
                .isEqualTo(3);
        assertThat(model.of(sheet(new Shopper("ben").met(InteractionKind.CALL, Channel.PHONE, "2026-02-01"))))
                .isEqualTo(2);
    }

    private static double habit(Habit habit, Shopper shopper) {
        return habit.of(sheet(shopper));
    }

    private static FactSheet sheet(Shopper shopper) {
        return FactSheet.of(shopper.facts(), LocalDate.of(2026, 3, 31), null);
    }
}
