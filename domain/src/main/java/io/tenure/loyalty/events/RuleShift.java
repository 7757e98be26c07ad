package io.tenure.loyalty.events;

import org.jspecify.annotations.Nullable;

/**
 * What a rule gave, and what it would have given under another version.
 *
 * @param rule empty where the version says why it gives nothing
 * @param cut points that its budget would have kept back; null where it has none
 */
public record RuleShift(
        String rule, long given, long simulated, @Nullable Long cut) {}
