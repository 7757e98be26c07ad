package io.tenure.shared.rules;

/**
 * What is wrong with a rule, and where.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param near the word that stands there; empty at the end
 * @param message what is wrong and what to write instead
 */
public record RuleProblem(int line, int column, String near, String message) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + (near.isEmpty() ? "" : ", near '" + near + "'") + ": " + message;
    }
}
