package io.tenure.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3.50", "999999999999999", "0.000001", "-999999999999999.999999", "1E+14"})
    void takesAmountsThatOneCanCountWith(String amount) {
        assertThat(Money.of(amount, "GBP").amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "0.0000001", "1E+15", "1E+2147483647", "1E-2147483647"})
    void refusesAmountsWithTooManyDigits(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "GBP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 15 digits before and 6 after");
    }

    @Test
    void addsAndTakesAwayToTheLastDigit() {
        assertThat(Money.of("139.12", "GBP").plus(Money.of("0.08", "GBP").negated()))
                .isEqualTo(Money.of("139.04", "GBP"));
    }

    @Test
    void refusesTextAsAmount() {
        assertThatThrownBy(() -> Money.of("ten", "GBP")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnUnknownCurrency() {
        assertThatThrownBy(() -> Money.of("1", "POUND")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToAddAnotherCurrency() {
        assertThatThrownBy(() -> Money.of("1", "GBP").plus(Money.of("1", "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot add EUR to GBP");
    }

    @ParameterizedTest
    @CsvSource({"1234, EUR, 12.34", "-5, EUR, -0.05", "1234, JPY, 1234", "1234, KWD, 1.234", "7, XAU, 7"})
    void countsInTheSmallestUnitsOfEachCurrency(long units, String currency, String amount) {
        assertThat(Money.ofMinor(units, Currency.getInstance(currency))).isEqualTo(Money.of(amount, currency));
        assertThat(Money.of(amount, currency).minorUnits()).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"0.005, EUR", "0.5, JPY", "0.0001, KWD"})
    void refusesToRoundWhatIsFinerThanTheSmallestUnit(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency).minorUnits()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aZeroBehindTheSmallestUnitIsNoFinerAmount() {
        assertThat(Money.of("12.3400", "EUR").minorUnits()).isEqualTo(1234);
    }
}
