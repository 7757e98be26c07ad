package io.tenure.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.rules.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentColumnsTest {

    @Test
    void factsValueStageAndSegmentsStandInOneRow() {
        Row row = SegmentColumns.row(
                Ada.SHEET, new Standing("stability", Set.of(), Ada.worth(1)), new HashSet<>(Set.of("vip")));

        assertThat(value(row, "purchases")).isEqualTo(1L);
        assertThat(value(row, "abcClass")).isEqualTo("A");
        assertThat(value(row, "stage")).isEqualTo("stability");
        assertThat(value(row, "segments")).isEqualTo(List.of("vip"));
    }

    @Test
    void segmentsThatAreAddedMeanwhileAreSeen() {
        Set<String> segments = new HashSet<>();
        Row row = SegmentColumns.row(Ada.SHEET, Standing.NOWHERE, segments);

        assertThat(value(row, "segments")).isEqualTo(List.of());
        segments.add("vip");
        assertThat(value(row, "segments")).isEqualTo(List.of("vip"));
    }

    @Test
    void whoIsNowhereHasNoStageAndNoValue() {
        Row row = SegmentColumns.row(Ada.SHEET, Standing.NOWHERE, Set.of());

        assertThat(value(row, "stage")).isNull();
        assertThat(value(row, "abcClass")).isNull();
    }

    private static @Nullable Object value(Row row, String column) {
        return row.value(SegmentColumns.place(column));
    }
}
