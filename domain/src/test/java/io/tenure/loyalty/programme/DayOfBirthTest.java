package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayOfBirthTest {

    @Test
    void isADayThatSomeYearHas() {
        assertThat(DayOfBirth.of("--02-29")).contains(MonthDay.of(2, 29));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"--02-30", "--04-31", "--13-01", "02-29", "1990-02-28", ""})
    void isNoneWhereNoYearHasIt(String onRecord) {
        assertThat(DayOfBirth.of(onRecord)).isEmpty();
    }
}
