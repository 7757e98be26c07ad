package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void byValueEqualNumbersGetEqualScores() {
        assertThat(new Scale.Quintiles().scores(new double[] {1, 1, 1, 1, 1, 1, 2, 3, 4, 5}))
                .containsExactly(1, 1, 1, 1, 1, 1, 4, 4, 5, 5);
    }

    @Test
    void byRankTheFifthsAreEqualAndTiesAreInTheOrderGiven() {
        assertThat(new Scale.RankQuintiles().scores(new double[] {1, 1, 1, 1, 1, 9, 1, 1, 1, 0}))
                .containsExactly(1, 2, 2, 3, 3, 5, 4, 4, 5, 1);
    }

    @Test
    void fixedEdgesStay() {
        assertThat(new Scale.Edges(List.of(10.0, 20.0, 30.0, 40.0)).scores(new double[] {0, 10, 10.5, 40, 41}))
                .containsExactly(1, 1, 2, 4, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale.Edges(List.of(2.0, 1.0, 3.0, 4.0)));
    }

    @Test
    void nobodyHasNoScores() {
        assertThat(new Scale.Quintiles().scores(new double[] {})).isEmpty();
        assertThat(new Scale.RankQuintiles().scores(new double[] {})).isEmpty();
    }
}
