package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.CheckDigit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CardNumberTest {

    private static final CardNumber NUMBER = CardNumber.with("982600000000000000");

    @Test
    void checkDigitIsThatOfTheStandard() {
        // The example of ISO/IEC 7812-1, annex B
        assertThat(CheckDigit.of("7992739871")).isEqualTo(3);
    }

    @Test
    void isReadAsPeopleTypeIt() {
        String digits = NUMBER.digits();
        String grouped = digits.replaceAll("(.{4})", "$1 ").strip();
        assertThat(CardNumber.read(grouped)).contains(NUMBER);
        assertThat(CardNumber.read(digits.replaceAll("(.{6})", "$1-"))).contains(NUMBER);
        assertThat(CardNumber.read(digits.substring(1))).isEmpty();
        assertThat(CardNumber.read("")).isEmpty();
        assertThat(CardNumber.read("９" + digits.substring(1))).isEmpty();
    }

    @Test
    void isNotShownByLogs() {
        String last = NUMBER.digits().substring(15);
        assertThat(NUMBER.toString()).doesNotContain(NUMBER.digits()).endsWith(" " + last);
        assertThat(NUMBER.lastDigits()).isEqualTo(last);
    }

    @Property
    void oneWrongDigitIsNoticed(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = CardNumber.LENGTH - 1) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip) {
        char[] typed = CardNumber.with("%018d".formatted(digits)).digits().toCharArray();
        typed[place] = (char) ('0' + (typed[place] - '0' + slip) % 10);

        assertThat(CardNumber.read(new String(typed))).isEmpty();
    }
}
