package io.tenure.value.domain.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpendHistoriesTest {

    @Test
    void tellHowMuchOfAllOneCustomerBrings() {
        var histories =
                SpendHistories.of(List.of(new SpendHistory(2, 10), new SpendHistory(1, 60), new SpendHistory(3, 0)));

        assertThat(histories.largestShare()).isEqualTo(0.75, within(1e-12));
        assertThat(SpendHistories.of(List.of()).largestShare()).isZero();
    }
}
