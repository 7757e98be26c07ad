package io.tenure.shared.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where something stands in a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {

    /** Of the first character of a value: after a quote, or on the line after a block's mark. */
    public static Place of(ScalarNode node) {
        int line = node.getStartMark().getLine() + 1;
        int column = node.getStartMark().getColumn() + 1;
        return switch (node.getScalarStyle()) {
            case ScalarStyle.PLAIN -> new Place(line, column);
            case ScalarStyle.LITERAL, ScalarStyle.FOLDED -> new Place(line + 1, 1);
            default -> new Place(line, column + 1);
        };
    }

    /** The place that is there, counted from this one. */
    Place on(int furtherLine, int furtherColumn) {
        return new Place(line + furtherLine - 1, furtherLine == 1 ? column + furtherColumn - 1 : furtherColumn);
    }
}
