package io.tenure.segmentation.domain;

import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the rule of a segment may ask of a customer: the facts, the stage and other segments. */
public final class SegmentColumns {

    public static final String STAGE = "stage";
    public static final String SEGMENTS = "segments";

    private static final int FACTS = FactColumns.columns().size();
    private static final List<Column> ALL = Stream.concat(
                    FactColumns.columns().stream(),
                    Stream.of(new Column(STAGE, ColumnType.TEXT, false), new Column(SEGMENTS, ColumnType.TEXTS, false)))
            .toList();

    private SegmentColumns() {}

    public static List<Column> list() {
        return ALL;
    }

    /**
     * The columns of one customer, each worked out once.
     *
     * @param segments read anew at each look, since it grows while segments that stand upon others are evaluated
     */
    static Row row(FactSheet sheet, @Nullable String stage, Set<String> segments) {
        Row facts = FactColumns.row(sheet);
        return column -> switch (column - FACTS) {
            case 0 -> stage;
            case 1 -> List.copyOf(segments);
            default -> facts.value(column);
        };
    }
}
