package io.tenure.shared.portal;

/**
 * What is wrong with a text that somebody wrote, with the line where it stands.
 *
 * @param where the part of the text, such as {@code stages.mature.enter}
 * @param line from 1
 * @param column from 1
 * @param quoted the line itself
 */
public record PlacedProblem(String where, int line, int column, String message, String quoted) {

    public static PlacedProblem in(String text, String where, int line, int column, String message) {
        String quoted = text.lines().skip(line - 1L).findFirst().orElse("").strip();
        return new PlacedProblem(where, line, column, message, quoted);
    }
}
