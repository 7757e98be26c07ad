package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.MonthCollected;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.TierTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a member, and what counts towards it.
 *
 * @param months what was collected in each month, as 2026-11
 * @param lifetime points that purchases have ever earned
 */
public record Standing(HeldTier held, Map<String, Collected> months, long lifetime) {

    static final Standing FIRST = new Standing(HeldTier.LOWEST, Map.of(), 0);

    private static final int MONTHS = 37;

    /** What purchases of a month came to. */
    public record Collected(long points, BigDecimal spend, long visits) {

        static final Collected NOTHING = new Collected(0, BigDecimal.ZERO, 0);

        Collected plus(long morePoints, BigDecimal more, long moreVisits) {
            return new Collected(points + morePoints, spend.add(more), visits + moreVisits);
        }
    }

    public Standing {
        months = Map.copyOf(months);
    }

    /** Empty for the lowest. */
    public String tier() {
        return held.tier();
    }

    /** When the tier is looked at again; null when no time moves it. */
    public @Nullable Instant until() {
        return held.until();
    }

    /** What another account told. */
    static Standing told(List<MonthCollected> months, long lifetime, @Nullable HeldTier held) {
        return new Standing(
                held == null ? HeldTier.LOWEST : held,
                months.stream()
                        .collect(Collectors.toMap(
                                MonthCollected::month,
                                each -> new Collected(each.points(), each.spend(), each.visits()))),
                lifetime);
    }

    /** With what another account collected; the tier stays. */
    Standing plus(Standing other) {
        Map<String, Collected> sum = new TreeMap<>(months);
        other.months.forEach((month, more) ->
                sum.merge(month, more, (one, two) -> one.plus(two.points(), two.spend(), two.visits())));
        return new Standing(held, sum, lifetime + other.lifetime);
    }

    /** Counts what a purchase is worth now in the place of what it was worth before. */
    Standing counted(@Nullable PurchaseCounted before, PurchaseCounted now) {
        Map<String, Collected> more = new TreeMap<>(months);
        if (before != null) {
            add(before, -1, more);
        }
        add(now, 1, more);
        String first = YearMonth.from(now.day()).minusMonths(MONTHS).toString();
        more.keySet().removeIf(month -> month.compareTo(first) < 0);
        long change = now.points() - (before == null ? 0 : before.points());
        return new Standing(held, more, lifetime + change);
    }

    private static void add(PurchaseCounted e, int sign, Map<String, Collected> months) {
        long visits = e.amount().signum() > 0 ? sign : 0;
        BigDecimal spend = sign > 0 ? e.amount() : e.amount().negate();
        months.compute(YearMonth.from(e.day()).toString(), (_, sum) -> (sum == null ? Collected.NOTHING : sum)
                .plus(sign * e.points(), spend, visits));
    }

    /** Purchases of the months that are kept. */
    long visits() {
        return months.values().stream().mapToLong(Collected::visits).sum();
    }

    Standing in(HeldTier changed) {
        return new Standing(changed, months, lifetime);
    }

    /** What was collected in the window that a day lies in. */
    public Collected collected(TierTerms.Window window, LocalDate day) {
        YearMonth last = YearMonth.from(day);
        YearMonth first = window == TierTerms.Window.CALENDAR_YEAR ? last.withMonth(1) : last.minusMonths(11);
        return between(first, last);
    }

    /** What was collected in the window that ended before a day. */
    Collected collectedBefore(TierTerms.Window window, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return window == TierTerms.Window.CALENDAR_YEAR
                ? between(month.withMonth(1).minusYears(1), month.withMonth(12).minusYears(1))
                : between(month.minusMonths(12), month.minusMonths(1));
    }

    private Collected between(YearMonth first, YearMonth last) {
        return months.entrySet().stream()
                .filter(each -> each.getKey().compareTo(first.toString()) >= 0
                        && each.getKey().compareTo(last.toString()) <= 0)
                .map(Map.Entry::getValue)
                .reduce(Collected.NOTHING, (a, b) -> a.plus(b.points(), b.spend(), b.visits()));
    }
}
