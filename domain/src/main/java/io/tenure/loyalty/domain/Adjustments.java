package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.PointsAdjusted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was done by hand of late.
 *
 * @param requested adjustments that wait for a second person, by id
 * @param byOne adjustments that one person made alone, the oldest first; kept for longer than any day lasts
 */
public record Adjustments(Map<String, AdjustmentRequested> requested, List<ByOne> byOne) {

    static final Adjustments NONE = new Adjustments(Map.of(), List.of());

    /** Programmes may change their time zone, which makes a day of two. */
    private static final Duration KEPT = Duration.ofDays(3);

    public Adjustments {
        requested = Map.copyOf(requested);
        byOne = List.copyOf(byOne);
    }

    /** Points that one person gave, or took when negative. */
    public record ByOne(String adjustmentId, String by, long points, Instant at) {}

    /** The one of that name which was made alone, as far as it is still known. */
    Optional<ByOne> madeAlone(String adjustmentId) {
        return byOne.stream()
                .filter(each -> each.adjustmentId().equals(adjustmentId))
                .findFirst();
    }

    /** What a person gave alone on the day of a time, or took alone where that is asked for; never negative. */
    long alone(String person, boolean taken, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return byOne.stream()
                .filter(each -> each.by().equals(person) && each.points() < 0 == taken)
                .filter(each -> LocalDate.ofInstant(each.at(), zone).equals(today))
                .mapToLong(each -> Math.abs(each.points()))
                .sum();
    }

    Adjustments requested(AdjustmentRequested e) {
        Map<String, AdjustmentRequested> more = new HashMap<>(requested);
        more.put(e.adjustmentId(), e);
        return new Adjustments(more, byOne);
    }

    Adjustments answered(String adjustment) {
        Map<String, AdjustmentRequested> fewer = new HashMap<>(requested);
        fewer.remove(adjustment);
        return new Adjustments(fewer, byOne);
    }

    /** Those that two people made count for neither of them. */
    Adjustments adjusted(PointsAdjusted e) {
        Adjustments answered = answered(e.adjustmentId());
        if (e.approvedBy() != null) {
            return answered;
        }
        Instant since = e.occurredAt().minus(KEPT);
        return new Adjustments(
                answered.requested(),
                Stream.concat(
                                byOne.stream().filter(each -> !each.at().isBefore(since)),
                                Stream.of(new ByOne(e.adjustmentId(), e.requestedBy(), e.points(), e.occurredAt())))
                        .toList());
    }
}
