package io.tenure.loyalty.application.port.in;

/**
 * What is wrong with a programme, and where.
 *
 * @param where the rule and field, such as {@code earn.base.points}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead
 */
public record ProgrammeProblem(String where, int line, int column, String message) {}
