package io.tenure.shared.cel;

import dev.cel.common.CelIssue;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.RuleProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what CEL found wrong in the words of those who write rules. */
final class Problems {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*|[0-9.]+|[=<>!&|]+|\\S");
    private static final String SYNTAX = "syntax";
    private static final Map<String, String> TYPES = Map.of(
            "int", "a whole number",
            "double", "a decimal number",
            "string", "a text",
            "bool", "yes or no",
            "list(string)", "a list of texts",
            "list(int)", "a list of whole numbers");

    private Problems() {}

    static List<RuleProblem> of(List<CelIssue> issues, String source, Columns columns) {
        return issues.stream()
                .map(issue -> problem(issue, source, columns))
                .sorted(Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column))
                .toList();
    }

    /** A mistake that CEL found no place for. */
    static RuleProblem whole(Exception failure) {
        return new Said(String.valueOf(failure.getMessage()), SYNTAX).at(1, 1, "");
    }

    private static RuleProblem problem(CelIssue issue, String source, Columns columns) {
        int line = Math.max(issue.getSourceLocation().getLine(), 1);
        int column = Math.max(issue.getSourceLocation().getColumn(), 0);
        String near = word(source, line, column);
        return said(issue.getMessage(), columns).at(line, column + 1, near);
    }

    private static String word(String source, int line, int column) {
        String text = source.lines().skip(line - 1L).findFirst().orElse("");
        Matcher matcher = WORD.matcher(text);
        return column < text.length() && matcher.find(column) ? matcher.group() : "";
    }

    private static Said said(String message, Columns columns) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return unknown(undeclared.group(1), columns);
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            String operation = overload.group(1).replace("_", "").replace("@", "");
            return new Said(
                    "'" + operation + "' does not take " + types(overload.group(2))
                            + ": compare or combine values of one kind",
                    "kinds-apart",
                    operation,
                    overload.group(2).replaceAll("^\\(|\\)$", ""));
        }
        Matcher result = RESULT.matcher(message);
        if (result.matches()) {
            return new Said(
                    "a rule must be met or not, but this is " + type(result.group(1))
                            + ": compare it with something, such as '> 0'",
                    "no-truth",
                    result.group(1));
        }
        return new Said(message, Growth.CODES.getOrDefault(message, SYNTAX));
    }

    private static Said unknown(String name, Columns columns) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> near = columns.all().stream()
                .map(Column::name)
                .filter(known -> distance(known.toLowerCase(Locale.ROOT), wanted) <= Math.max(2, wanted.length() / 3))
                .sorted(Comparator.<String>comparingInt(known -> distance(known.toLowerCase(Locale.ROOT), wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
        String message = "there is no column '" + name + "'";
        return near.isEmpty()
                ? new Said(message + ": look the columns up; text stands in double quotes", "unknown-column", name)
                : new Said(
                        message + "; did you mean " + String.join(" or ", near) + "?",
                        "unknown-column-near",
                        name,
                        String.join(", ", near));
    }

    /** A mistake in our words, and what it is told by in others. */
    private record Said(String message, String code, String... parts) {

        RuleProblem at(int line, int column, String near) {
            return new RuleProblem(line, column, near, message, code, List.of(parts));
        }
    }

    private static String types(String list) {
        return Stream.of(list.replaceAll("^\\(|\\)$", "").split(", "))
                .map(Problems::type)
                .collect(Collectors.joining(" and "));
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name, name);
    }

    /** The letters to change, add or leave out to turn one word into the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] costs = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substitution = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(substitution, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[to.length()];
    }
}
