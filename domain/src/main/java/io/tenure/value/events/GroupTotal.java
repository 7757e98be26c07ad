package io.tenure.value.events;

import java.math.BigDecimal;

/**
 * A group of customers, their number and what they brought.
 *
 * @param group an ABC class, or the scores of recency and frequency such as 5-1
 * @param revenue purchases less returns with adjustments, up to the day of the run
 * @param lifetimeValue of all of them together
 */
public record GroupTotal(String group, long customers, BigDecimal revenue, BigDecimal lifetimeValue) {}
