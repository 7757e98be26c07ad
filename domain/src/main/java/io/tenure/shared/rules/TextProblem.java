package io.tenure.shared.rules;

import java.util.List;

/**
 * What is wrong with a text that people write to be read by the product, such as a lifecycle model or a loyalty
 * programme, and where.
 *
 * @param where the part of the text, such as {@code stages.mature.enter}; empty where it is the text as a whole
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead, in English
 * @param code what kind of mistake it is, for who tells it in another language
 * @param parts what is told of it there, such as the key that nobody knows
 */
public record TextProblem(String where, int line, int column, String message, String code, List<String> parts) {

    public TextProblem {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        String place = "line " + line + ", column " + column;
        return (where.isEmpty() ? place : where + " (" + place + ")") + ": " + message;
    }
}
