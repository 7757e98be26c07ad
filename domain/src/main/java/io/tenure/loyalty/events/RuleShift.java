package io.tenure.loyalty.events;

/**
 * What a rule gave, and what it would have given under another version.
 *
 * @param rule empty where the version says why it gives nothing
 */
public record RuleShift(String rule, long given, long simulated) {}
