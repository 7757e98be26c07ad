package io.tenure.shared.yaml;

/**
 * What is wrong with a text, and where.
 *
 * @param where the part of the text, such as {@code stages.mature.enter}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead
 */
public record Problem(String where, int line, int column, String message) {}
