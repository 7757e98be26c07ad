package io.tenure.shared.yaml;

import io.tenure.shared.rules.RuleProblem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * What is wrong with a text, and where.
 *
 * @param where the part of the text, such as {@code stages.mature.enter}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to write instead, in English
 * @param code what kind of mistake it is, for who tells it in another language
 * @param parts what is told of it there, such as the key that nobody knows
 */
public record Problem(String where, int line, int column, String message, String code, List<String> parts) {

    public Problem {
        parts = List.copyOf(parts);
    }

    /** @param mark null for the beginning */
    static Problem of(String where, @Nullable Mark mark, Mistake mistake, Object... parts) {
        List<String> told = Stream.of(parts).map(String::valueOf).toList();
        return new Problem(
                where,
                mark == null ? 1 : mark.getLine() + 1,
                mark == null ? 1 : mark.getColumn() + 1,
                mistake.english(told),
                mistake.code(),
                told);
    }

    static Problem of(String where, Place rule, RuleProblem problem) {
        Place place = rule.on(problem.line(), problem.column());
        return new Problem(where, place.line(), place.column(), problem.message(), problem.code(), problem.parts());
    }
}
