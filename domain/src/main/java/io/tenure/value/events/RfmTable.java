package io.tenure.value.events;

import java.util.List;

/**
 * How many customers of a currency are in each of the ten segments of RFM.
 *
 * @param currency ISO 4217; XXX for customers whose purchases have no amount
 * @param segments those with customers, the most of them first
 */
public record RfmTable(String currency, long customers, List<RfmSegmentTotal> segments) {}
