package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.value.domain.ranking.RfmTable.Ranked;
import io.tenure.value.domain.ranking.RfmTable.Segment;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmTableTest {

    @Test
    void takesEqualsInTheOrderOfTheirIdsWhateverTheOrderTheyComeIn() {
        List<Ranked> alike = IntStream.of(4, 2, 5, 1, 3)
                .mapToObj(n -> new Ranked("till", "c" + n, n == 5 ? 9 : 1, 1, BigDecimal.TEN))
                .toList();

        RfmTable table = RfmTable.of("GBP", alike);

        assertThat(table.customers()).isEqualTo(5);
        assertThat(table.segments())
                .extracting(Segment::segment)
                .containsExactly(
                        RfmSegment.POTENTIAL_LOYALISTS,
                        RfmSegment.CHAMPIONS,
                        RfmSegment.CANNOT_LOSE,
                        RfmSegment.NEW_CUSTOMERS);
    }
}
