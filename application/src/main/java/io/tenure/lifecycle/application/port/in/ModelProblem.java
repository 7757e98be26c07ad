package io.tenure.lifecycle.application.port.in;

/**
 * What is wrong with a lifecycle model, and where.
 *
 * @param where the part of the model, such as {@code stages.mature.enter}
 * @param line from 1, in the text of the model
 * @param column from 1
 * @param message what is wrong and what to write instead
 */
public record ModelProblem(String where, int line, int column, String message) {}
