package io.tenure.messaging.application.port.in;

import java.util.List;

/**
 * What is wrong with a plan for messages, and where.
 *
 * @param where the part and field, such as {@code templates.welcome.en.text}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead
 * @param code what kind of mistake it is, for who tells it in another language
 * @param parts what is told of it there, such as the key that nobody knows
 */
public record MessagePlanProblem(String where, int line, int column, String message, String code, List<String> parts) {

    public MessagePlanProblem {
        parts = List.copyOf(parts);
    }
}
