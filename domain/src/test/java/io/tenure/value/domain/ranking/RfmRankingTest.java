package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.value.domain.ranking.RfmRanking.Ranked;
import io.tenure.value.events.RfmTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmRankingTest {

    @Test
    void takesEqualsInTheOrderOfTheirIdsWhateverTheOrderTheyComeIn() {
        List<Ranked> alike = IntStream.of(4, 2, 5, 1, 3)
                .mapToObj(n -> new Ranked("till", "c" + n, n == 5 ? 9 : 1, 1, BigDecimal.TEN))
                .toList();

        RfmTable table = RfmRanking.of("GBP", alike);

        assertThat(table.customers()).isEqualTo(5);
        assertThat(table.segments())
                .extracting(total -> RfmSegment.valueOf(total.segment()))
                .containsExactly(
                        RfmSegment.POTENTIAL_LOYALISTS,
                        RfmSegment.CHAMPIONS,
                        RfmSegment.CANNOT_LOSE,
                        RfmSegment.NEW_CUSTOMERS);
    }
}
