package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final List<BigDecimal> TWO = List.of(BigDecimal.ONE, BigDecimal.TEN);

    @Test
    void readsLineByLine() {
        var chart = chart(List.of("Jan", "Feb"));

        assertThat(chart.lines())
                .containsExactly(
                        new Chart.Line("Jan", List.of(new Chart.Cell(BigDecimal.ONE, "1 GBP"))),
                        new Chart.Line("Feb", List.of(new Chart.Cell(BigDecimal.TEN, "10 GBP"))));
    }

    @Test
    void refusesASeriesThatDoesNotFitItsLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(List.of("Jan")))
                .withMessage("Every series of \"Sales\" needs 1 cells");
    }

    private static Chart chart(List<String> labels) {
        var series = Chart.Series.of("Sold", TWO, amount -> amount + " GBP");
        return new Chart(Chart.Kind.BARS, "Sales", "Month", labels, List.of(series), "GBP");
    }
}
