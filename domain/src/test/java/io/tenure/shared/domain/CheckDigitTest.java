package io.tenure.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    @ParameterizedTest
    @CsvSource({"7992739871, 3", "37828224631000, 5", "411111111111111, 1", "0, 0", "5, 9", "18, 2", "91, 9"})
    void isTheOneThatIsPutBehind(String digits, int check) {
        assertThat(CheckDigit.of(digits)).isEqualTo(check);
        assertThat(CheckDigit.fits(digits + check)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"79927398713", "411111111111111"})
    void noOtherDigitFits(String digits) {
        int check = CheckDigit.of(digits);

        assertThat(IntStream.range(0, 10).filter(digit -> CheckDigit.fits(digits + digit)))
                .containsExactly(check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"79927398723", "79972398713", "799273987130"})
    void showsASlipInTyping(String digits) {
        assertThat(CheckDigit.fits(digits)).isFalse();
    }

    @Test
    void showsEveryWrongDigitAtEveryPlace() {
        String right = "79927398713";

        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(CheckDigit.fits(typed)).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }
}
