package io.tenure.shared.rules;

import java.util.List;

/**
 * What is wrong with a rule, and where.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param near the word that stands there; empty at the end
 * @param message what is wrong and what to write instead
 * @param code what kind of mistake it is, for who tells it in another language
 * @param parts what is told of it there, such as the name that nobody knows
 */
public record RuleProblem(int line, int column, String near, String message, String code, List<String> parts) {

    public RuleProblem {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + (near.isEmpty() ? "" : ", near '" + near + "'") + ": " + message;
    }
}
