package io.tenure.value.events;

import java.math.BigDecimal;

/**
 * What a segment of RFM has and has spent.
 *
 * @param segment one of the ten, such as CHAMPIONS
 */
public record RfmSegmentTotal(String segment, long customers, BigDecimal spent) {

    /** The two together. */
    public RfmSegmentTotal plus(RfmSegmentTotal other) {
        return new RfmSegmentTotal(segment, customers + other.customers, spent.add(other.spent));
    }
}
