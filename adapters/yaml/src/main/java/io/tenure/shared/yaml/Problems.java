package io.tenure.shared.yaml;

import io.tenure.shared.rules.RuleProblem;
import io.tenure.shared.rules.TextProblem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/** Tells what is wrong with a text at a place of it. */
final class Problems {

    private Problems() {}

    /** @param mark null for the beginning */
    static TextProblem of(String where, @Nullable Mark mark, Mistake mistake, Object... parts) {
        List<String> told = Stream.of(parts).map(String::valueOf).toList();
        return new TextProblem(
                where,
                mark == null ? 1 : mark.getLine() + 1,
                mark == null ? 1 : mark.getColumn() + 1,
                mistake.english(told),
                mistake.code(),
                told);
    }

    static TextProblem of(String where, Place rule, RuleProblem problem) {
        Place place = rule.on(problem.line(), problem.column());
        return new TextProblem(where, place.line(), place.column(), problem.message(), problem.code(), problem.parts());
    }
}
