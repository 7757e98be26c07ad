package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneySumTest {

    @Test
    void addsHundredthsAndWhatIsFiner() {
        MoneySum sum = new MoneySum();
        sum.addHundredths(1_050);
        sum.add(new BigDecimal("0.333333"));
        sum.addHundredths(-50);

        assertThat(sum.total()).isEqualTo(new BigDecimal("10.333333"));
    }

    @Test
    void nothingIsZeroWithHundredths() {
        assertThat(new MoneySum().total()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void staysExactBeyondWhatANumberHolds() {
        assertThat(sum(Long.MAX_VALUE, 1)).isEqualTo("92233720368547758.08");
        assertThat(sum(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo("276701161105643274.21");
        assertThat(sum(Long.MIN_VALUE, -1)).isEqualTo("-92233720368547758.09");
        assertThat(sum(Long.MIN_VALUE, Long.MIN_VALUE, 2)).isEqualTo("-184467440737095516.14");
        assertThat(sum(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo("-0.01");
        assertThat(sum(Long.MAX_VALUE - 1, 1, Long.MIN_VALUE)).isEqualTo("-0.01");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.00",
        "5.1, 5.10",
        "5.120, 5.12",
        "5.1200, 5.12",
        "5.1234, 5.1234",
        "5.12340, 5.1234",
        "1E+3, 1000.00"
    })
    void anAmountHasOneForm(BigDecimal amount, BigDecimal plain) {
        assertThat(MoneySum.plain(amount)).isEqualTo(plain);
    }

    private static String sum(long... hundredths) {
        MoneySum sum = new MoneySum();
        LongStream.of(hundredths).forEach(sum::addHundredths);
        return sum.total().toPlainString();
    }
}
