package io.tenure.value.events;

/**
 * The share of customers who stay longer than a time.
 *
 * @param weeks since the first purchase
 * @param standardError of the share, by Greenwood
 */
public record SurvivalStep(int weeks, long atRisk, long ended, double share, double standardError) {}
