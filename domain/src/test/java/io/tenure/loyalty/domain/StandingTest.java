package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.domain.Standing.Collected;
import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.MonthCollected;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.TierTerms.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @Test
    void purchaseThatIsCountedAnewTakesThePlaceOfWhatItWas() {
        PurchaseCounted before = counted(MAY, 10, "10.50");
        Standing standing = Standing.FIRST.counted(null, counted(MAY, 7, "7")).counted(null, before);
        assertThat(standing.months()).containsOnlyKeys("2026-05").containsValue(collected(17, "17.50", 2));
        Standing less = standing.counted(before, counted(MAY, 4, "4.00"));
        assertThat(less.months()).containsValue(collected(11, "11.00", 2));
        assertThat(less.lifetime()).isEqualTo(11);
        Standing back = less.counted(counted(MAY, 4, "4.00"), counted(MAY, 0, "0"));
        assertThat(back.months()).containsValue(collected(7, "7.00", 1));
        assertThat(back.visits()).as("of which nothing is left is no visit").isEqualTo(1);
    }

    @Test
    void purchaseThatTurnsOutToBeOfAnotherMonthMoves() {
        PurchaseCounted before = counted(MAY, 10, "10");
        Standing moved = Standing.FIRST.counted(null, before).counted(before, counted(MAY.minusMonths(1), 10, "10"));
        assertThat(moved.months())
                .containsEntry("2026-04", collected(10, "10", 1))
                .containsEntry("2026-05", collected(0, "0", 0));
        assertThat(moved.lifetime()).isEqualTo(10);
    }

    @Test
    void monthsAreKeptForThreeYearsAndOneMore() {
        Standing standing = Standing.FIRST
                .counted(null, counted(MAY, 1, "1"))
                .counted(null, counted(MAY.plusMonths(1), 2, "2"))
                .counted(null, counted(MAY.plusMonths(37), 3, "3"));
        assertThat(standing.months()).containsOnlyKeys("2026-05", "2026-06", "2029-06");
        Standing later = standing.counted(null, counted(MAY.plusMonths(38), 4, "4"));
        assertThat(later.months()).containsOnlyKeys("2026-06", "2029-06", "2029-07");
        assertThat(later.lifetime()).as("is for good").isEqualTo(10);
    }

    @Test
    void windowsReachFromTheFirstToTheLastOfTheirMonths() {
        Standing standing = Standing.FIRST;
        for (int month = 0; month < 30; month++) {
            standing = standing.counted(null, counted(LocalDate.of(2025, 1, 31).plusMonths(month), 1L << month, "1"));
        }
        LocalDate day = LocalDate.of(2026, 5, 31);
        assertThat(standing.collected(Window.CALENDAR_YEAR, day)).isEqualTo(collected(bits(12, 16), "5", 5));
        assertThat(standing.collected(Window.TWELVE_MONTHS, day)).isEqualTo(collected(bits(5, 16), "12", 12));
        assertThat(standing.collectedBefore(Window.CALENDAR_YEAR, day)).isEqualTo(collected(bits(0, 11), "12", 12));
        assertThat(standing.collectedBefore(Window.TWELVE_MONTHS, day)).isEqualTo(collected(bits(4, 15), "12", 12));
    }

    @Test
    void whatAnotherAccountCollectedCountsBesideOnesOwn() {
        Standing other = Standing.told(
                List.of(
                        new MonthCollected("2026-04", 5, BigDecimal.TEN, 2),
                        new MonthCollected("2026-05", 6, BigDecimal.ONE, 1)),
                40,
                null);
        Standing both = Standing.FIRST
                .counted(null, counted(MAY, 10, "10"))
                .in(new HeldTier("silver", Instant.EPOCH, null))
                .plus(other);
        assertThat(both.months())
                .containsEntry("2026-04", collected(5, "10", 2))
                .containsEntry("2026-05", collected(16, "11", 2));
        assertThat(both.lifetime()).isEqualTo(50);
        assertThat(both.visits()).isEqualTo(4);
        assertThat(both.tier()).isEqualTo("silver");
        assertThat(both.until()).isEqualTo(Instant.EPOCH);
    }

    private static long bits(int first, int last) {
        return (1L << (last + 1)) - (1L << first);
    }

    private static Collected collected(long points, String spend, long visits) {
        return new Collected(points, new BigDecimal(spend), visits);
    }

    private static PurchaseCounted counted(LocalDate day, long points, String amount) {
        return new PurchaseCounted(
                "club",
                "ada",
                "p",
                1,
                Instant.EPOCH,
                day,
                new BigDecimal(amount),
                null,
                List.of(),
                points,
                "purchase-p",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
