package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void takesNoYearThatViewsCannotNumber() {
        FormErrors errors = FormErrors.none();
        Fields fields = new Fields(errors, ZoneOffset.UTC);
        assertThat(fields.moment("at", "9999-12-31T23:59")).isEqualTo(Instant.parse("9999-12-31T23:59:00Z"));
        assertThat(fields.date("day", "0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(errors.any()).isFalse();
        for (String day : List.of("+999999999-12-31", "+10000-01-01", "0000-12-31", "-999999999-01-01")) {
            assertThat(refuses(day)).as(day).isTrue();
        }
    }

    private static boolean refuses(String day) {
        FormErrors asMoment = FormErrors.none();
        FormErrors asDate = FormErrors.none();
        assertThat(new Fields(asMoment, ZoneOffset.UTC).moment("at", day + "T12:00"))
                .isNull();
        assertThat(new Fields(asDate, ZoneOffset.UTC).date("day", day)).isNull();
        return asMoment.any() && asDate.any();
    }
}
