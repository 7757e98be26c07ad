package io.tenure.alerts.application.port.in;

/**
 * What is wrong with rules for alerts, and where.
 *
 * @param where the part and field, such as {@code rules.many-redemptions.at-least}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead
 */
public record AlertRulesProblem(String where, int line, int column, String message) {}
