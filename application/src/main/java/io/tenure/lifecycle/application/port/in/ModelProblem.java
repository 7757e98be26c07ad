package io.tenure.lifecycle.application.port.in;

import java.util.List;

/**
 * What is wrong with a lifecycle model, and where.
 *
 * @param where the part of the model, such as {@code stages.mature.enter}
 * @param line from 1, in the text of the model
 * @param column from 1
 * @param message what is wrong and what to write instead
 * @param code what kind of mistake it is, for who tells it in another language
 * @param parts what is told of it there, such as the name that nobody knows
 */
public record ModelProblem(String where, int line, int column, String message, String code, List<String> parts) {

    public ModelProblem {
        parts = List.copyOf(parts);
    }
}
