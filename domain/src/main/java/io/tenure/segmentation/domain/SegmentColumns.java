package io.tenure.segmentation.domain;

import io.tenure.facts.domain.FactSheet;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import io.tenure.value.domain.scoring.ValueColumns;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the rule of a segment may ask of a customer: the facts, the value, the stage and other segments. */
public final class SegmentColumns {

    public static final String STAGE = "stage";
    public static final String SEGMENTS = "segments";

    private static final int BEFORE = ValueColumns.withFacts().size();
    private static final List<Column> ALL = Stream.concat(
                    ValueColumns.withFacts().stream(),
                    Stream.of(new Column(STAGE, ColumnType.TEXT, false), new Column(SEGMENTS, ColumnType.TEXTS, false)))
            .toList();

    private SegmentColumns() {}

    public static List<Column> list() {
        return ALL;
    }

    /** The place of a column in {@link #list}. */
    static int place(String name) {
        return ALL.stream().map(Column::name).toList().indexOf(name);
    }

    /**
     * The columns of one customer, each worked out once.
     *
     * @param segments read anew at each look, since it grows while segments that stand upon others are evaluated
     */
    static Row row(FactSheet sheet, Standing standing, Set<String> segments) {
        Row before = ValueColumns.row(sheet, standing.value());
        return column -> switch (column - BEFORE) {
            case 0 -> standing.stage();
            case 1 -> List.copyOf(segments);
            default -> before.value(column);
        };
    }
}
