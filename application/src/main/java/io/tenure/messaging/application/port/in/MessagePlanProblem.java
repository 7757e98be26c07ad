package io.tenure.messaging.application.port.in;

/**
 * What is wrong with a plan for messages, and where.
 *
 * @param where the part and field, such as {@code templates.welcome.en.text}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead
 */
public record MessagePlanProblem(String where, int line, int column, String message) {}
