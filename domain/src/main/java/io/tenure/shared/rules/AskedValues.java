package io.tenure.shared.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that rules were asked of, in words that can be stored, and read again from there. */
public final class AskedValues {

    private static final String BETWEEN_TEXTS = ", ";

    private AskedValues() {}

    /** The values in some columns, by column; those that the customer does not have are left out. */
    public static Map<String, String> of(Set<String> asked, Row row, List<Column> columns) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = asked.contains(columns.get(i).name()) ? row.value(i) : null;
            if (value != null) {
                values.put(columns.get(i).name(), text(value));
            }
        }
        return values;
    }

    /**
     * A customer of whom only what was stored is known. Of texts, one with a comma and a blank in it comes back as two.
     *
     * @param values by column, as {@link #of} tells them
     * @param columns those of the rules that are to be tried
     */
    public static Row row(Map<String, String> values, List<Column> columns) {
        Map<Integer, Object> known = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            @Nullable String value = values.get(columns.get(i).name());
            if (value != null) {
                known.put(i, value(columns.get(i).type(), value));
            }
        }
        return known::get;
    }

    /** Whether what was stored can answer a rule: none that looks for a text which comes back as two. */
    public static boolean tell(Rule rule, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.type() == ColumnType.TEXTS)
                .flatMap(column -> rule.mentions(column.name()).stream())
                .map(Mention::text)
                .noneMatch(text -> text != null && text.contains(BETWEEN_TEXTS));
    }

    private static String text(Object value) {
        return switch (value) {
            case Double decimal
            when Double.isFinite(decimal) ->
                new BigDecimal(decimal.toString()).stripTrailingZeros().toPlainString();
            case List<?> texts ->
                String.join(
                        BETWEEN_TEXTS,
                        texts.stream().map(String::valueOf).sorted().toList());
            default -> value.toString();
        };
    }

    private static Object value(ColumnType type, String text) {
        return switch (type) {
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> Double.valueOf(text);
            case TEXT -> text;
            case TRUTH -> Boolean.valueOf(text);
            case TEXTS ->
                Pattern.compile(BETWEEN_TEXTS)
                        .splitAsStream(text)
                        .filter(each -> !each.isEmpty())
                        .toList();
        };
    }
}
