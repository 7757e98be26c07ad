package io.tenure.shared.portal;

import io.tenure.shared.rules.TextInvalid;
import java.util.List;

/**
 * What is wrong with a text that somebody wrote, with the line where it stands.
 *
 * @param where the part of the text, such as {@code stages.mature.enter}; empty where it is the text as a whole
 * @param line from 1
 * @param column from 1
 * @param quoted the line itself
 */
public record PlacedProblem(String where, int line, int column, String message, String quoted) {

    /** What is wrong with a text, in the language of the reader. */
    public static List<PlacedProblem> in(String text, TextInvalid invalid, RuleWords words) {
        return invalid.problems().stream()
                .map(problem -> new PlacedProblem(
                        problem.where(),
                        problem.line(),
                        problem.column(),
                        words.say(problem.code(), problem.parts(), problem.message()),
                        quoted(text, problem.line())))
                .toList();
    }

    private static String quoted(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("").strip();
    }
}
