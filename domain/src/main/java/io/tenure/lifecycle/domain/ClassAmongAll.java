package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.domain.LevelAdvice.Amount;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.events.GroupTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The customers of a class among all with a value in the same currency: their number, and what each is expected to
 * leave over, say which level of care pays.
 *
 * @param customers of the class, at least 1
 * @param margin what they are expected to leave over together: the sum of their lifetime values
 * @param allCustomers with a value in the currency
 * @param wholeMargin of all of these, above zero
 */
public record ClassAmongAll(long customers, BigDecimal margin, long allCustomers, BigDecimal wholeMargin) {

    private static final int PLACES_OF_SHARES = 4;
    private static final int PLACES_OF_FIGURES = 2;

    /**
     * From where on customers are few or many, and the margin of each low or high; between the two it is middling.
     *
     * @param fewUpTo share of all customers
     * @param manyAbove share of all customers
     * @param lowUpTo times the average of all
     * @param highFrom times the average of all
     */
    public record CutPoints(BigDecimal fewUpTo, BigDecimal manyAbove, BigDecimal lowUpTo, BigDecimal highFrom) {

        /** Kotler's table has words and no numbers; these are Tenure's own choice. */
        public static final CutPoints OWN = new CutPoints(
                new BigDecimal("0.05"), new BigDecimal("0.30"), new BigDecimal("0.5"), new BigDecimal("2"));
    }

    /**
     * A class as a run reported it; empty when there was nobody in it, or nothing is expected of anybody, so that
     * nothing can be set beside it.
     */
    public static Optional<ClassAmongAll> of(AbcClass abcClass, List<GroupTotal> classes) {
        long allCustomers = classes.stream().mapToLong(GroupTotal::customers).sum();
        BigDecimal wholeMargin =
                classes.stream().map(GroupTotal::lifetimeValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        return classes.stream()
                .filter(total -> total.group().equals(abcClass.name()) && wholeMargin.signum() > 0)
                .map(total -> new ClassAmongAll(total.customers(), total.lifetimeValue(), allCustomers, wholeMargin))
                .findFirst();
    }

    public RelationshipLevel level() {
        return LevelAdvice.of(number(), marginOfEach());
    }

    /** Whether there are few of them or many. */
    public Amount number() {
        if (compare(customers, CutPoints.OWN.fewUpTo()) <= 0) {
            return Amount.LOW;
        }
        return compare(customers, CutPoints.OWN.manyAbove()) > 0 ? Amount.HIGH : Amount.MEDIUM;
    }

    private int compare(long count, BigDecimal share) {
        return BigDecimal.valueOf(count).compareTo(share.multiply(BigDecimal.valueOf(allCustomers)));
    }

    /** Whether each of them is expected to leave over little or much. */
    public Amount marginOfEach() {
        if (compare(CutPoints.OWN.highFrom()) >= 0) {
            return Amount.HIGH;
        }
        return compare(CutPoints.OWN.lowUpTo()) <= 0 ? Amount.LOW : Amount.MEDIUM;
    }

    /** The average of the class with so many times that of all, without a division that would round. */
    private int compare(BigDecimal times) {
        BigDecimal ofClass = margin.multiply(BigDecimal.valueOf(allCustomers));
        return ofClass.compareTo(times.multiply(wholeMargin).multiply(BigDecimal.valueOf(customers)));
    }

    /** Of all customers, in (0, 1], to {@value #PLACES_OF_SHARES} places. */
    public BigDecimal share() {
        return ratio(BigDecimal.valueOf(customers), BigDecimal.valueOf(allCustomers), PLACES_OF_SHARES);
    }

    /** What each of the class is expected to leave over, to {@value #PLACES_OF_FIGURES} places. */
    public BigDecimal average() {
        return ratio(margin, BigDecimal.valueOf(customers), PLACES_OF_FIGURES);
    }

    /** What each of all customers is expected to leave over, to {@value #PLACES_OF_FIGURES} places. */
    public BigDecimal averageOfAll() {
        return ratio(wholeMargin, BigDecimal.valueOf(allCustomers), PLACES_OF_FIGURES);
    }

    /** The average of the class by that of all, to {@value #PLACES_OF_FIGURES} places. */
    public BigDecimal timesTheAverage() {
        return ratio(
                margin.multiply(BigDecimal.valueOf(allCustomers)),
                wholeMargin.multiply(BigDecimal.valueOf(customers)),
                PLACES_OF_FIGURES);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole, int places) {
        return part.divide(whole, places, RoundingMode.HALF_EVEN);
    }
}
