package io.tenure.relationship.csv;

import io.tenure.relationship.csv.Mapping.TimeField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads where a value comes from: the name of a column, or a block that says more. */
final class FieldReader {

    private FieldReader() {}

    static @Nullable Field optional(YamlMap map, String key) {
        return map.node(key).map(node -> field(map, key, node)).orElse(null);
    }

    static Field required(YamlMap map, String key) {
        return field(map, key, map.required(key));
    }

    private static Field field(YamlMap map, String key, Node node) {
        if (node instanceof ScalarNode name) {
            return new Field(List.of(name.getValue()), "", null, map.place(key));
        }
        YamlMap block = map.requiredMap(key);
        Field field = field(block);
        block.nothingElse();
        return field;
    }

    private static Field field(YamlMap block) {
        Optional<String> value = block.text("value");
        Optional<String> column = block.text("column");
        List<String> columns = column.map(List::of).orElseGet(() -> block.texts("columns"));
        String separator = block.text("separator").orElse("/");
        if (value.isPresent() == !columns.isEmpty()) {
            throw new ImportFailure(
                    block.place() + ": give either 'column', or 'columns' with a 'separator', or a fixed 'value'");
        }
        return new Field(columns, separator, value.orElse(null), block.place());
    }

    static @Nullable TimeField optionalTime(YamlMap map, String key) {
        return map.node(key).isEmpty() ? null : requiredTime(map, key);
    }

    static TimeField requiredTime(YamlMap map, String key) {
        YamlMap block = map.requiredMap(key);
        TimeField time = new TimeField(required(block, "column"), form(block), zone(block));
        block.nothingElse();
        return time;
    }

    /**
     * A pattern is taken strictly: there is no 30th of February. For that a year is one that needs no era, which
     * another letter stands for.
     */
    private static DateTimeFormatter form(YamlMap block) {
        Optional<String> pattern = block.text("pattern");
        if (pattern.isEmpty()) {
            return DateTimeFormatter.ISO_DATE_TIME;
        }
        try {
            return DateTimeFormatter.ofPattern(yearsWithoutEra(pattern.get()), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException broken) {
            throw new ImportFailure(
                    block.place("pattern") + ": '" + pattern.get() + "' is no pattern for dates (" + broken.getMessage()
                            + "); write it like 'yyyy-MM-dd HH:mm:ss'",
                    broken);
        }
    }

    /** What stands between apostrophes is text of the source, not a part of the date. */
    private static String yearsWithoutEra(String pattern) {
        var strict = new StringBuilder(pattern);
        boolean literal = false;
        for (int at = 0; at < pattern.length(); at++) {
            literal ^= pattern.charAt(at) == '\'';
            if (!literal && pattern.charAt(at) == 'y') {
                strict.setCharAt(at, 'u');
            }
        }
        return strict.toString();
    }

    private static ZoneId zone(YamlMap block) {
        String zone = block.text("zone").orElse("");
        if (zone.isEmpty()) {
            if (block.text("pattern").isPresent()) {
                throw new ImportFailure(block.place() + ": 'zone' is missing; give that of the source, as in"
                        + " Europe/London, or UTC");
            }
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new ImportFailure(
                    block.place("zone") + ": '" + zone + "' is no time zone; write it like Europe/London or UTC",
                    unknown);
        }
    }
}
