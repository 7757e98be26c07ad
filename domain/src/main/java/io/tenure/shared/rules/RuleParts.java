package io.tenure.shared.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule taken apart into the conditions that it joins, so that one sees which of them hold.
 *
 * @param parts in the order in which they are written; the rule itself where it is one condition, or too many
 */
public record RuleParts(Join join, List<Rule> parts) {

    /** More conditions nobody reads, and each has to be understood anew. */
    private static final int MOST = 50;

    /** How the conditions are joined. */
    public enum Join {
        /** All have to hold. */
        ALL,
        /** One has to hold. */
        ANY
    }

    /**
     * What a customer is to one condition.
     *
     * @param held null where the condition has no answer
     * @param missing the columns that the condition asks for and the customer has no value in, in the order of names
     */
    public record Answer(Rule part, @Nullable Boolean held, Map<String, String> values, List<String> missing) {

        /** Tries a condition on a customer. */
        public static Answer of(Rule part, Row row, List<Column> columns) {
            var values = AskedValues.of(part.columns(), row, columns);
            List<String> missing = part.columns().stream()
                    .filter(column -> !values.containsKey(column))
                    .toList();
            return new Answer(part, held(part, row), values, missing);
        }

        /** The same where it is not known what the customer was to the condition. */
        public Answer untold() {
            return new Answer(part, null, values, missing);
        }

        private static @Nullable Boolean held(Rule part, Row row) {
            try {
                return part.test(row);
            } catch (RuleFailed failed) {
                return null;
            }
        }
    }

    public RuleParts {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a rule apart.
     *
     * @throws RuleInvalid when the rule is not one that can be understood
     */
    public static RuleParts of(String source, List<Column> columns, Rules rules) throws RuleInvalid {
        Rule whole = rules.compile(source, columns);
        RuleText text = RuleText.of(source);
        for (Join join : List.of(Join.ANY, Join.ALL)) { // "or" binds less than "and", so it joins the greater parts
            List<String> parts = text.between(join == Join.ANY ? "||" : "&&");
            if (parts.size() > MOST) {
                break;
            }
            if (parts.size() > 1) {
                return new RuleParts(join, compiled(parts, columns, rules));
            }
        }
        return new RuleParts(Join.ALL, List.of(whole));
    }

    private static List<Rule> compiled(List<String> parts, List<Column> columns, Rules rules) throws RuleInvalid {
        List<Rule> compiled = new ArrayList<>(parts.size());
        for (String part : parts) {
            compiled.add(rules.compile(part, columns));
        }
        return compiled;
    }

    /** What a customer is to each part. */
    public List<Answer> tried(Row row, List<Column> columns) {
        return parts.stream().map(part -> Answer.of(part, row, columns)).toList();
    }
}
