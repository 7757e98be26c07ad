package io.tenure.loyalty.events;

/**
 * What one rule gives for a purchase.
 *
 * @param arithmetic how the points were worked out
 */
public record RulePoints(String rule, long points, String arithmetic) {}
