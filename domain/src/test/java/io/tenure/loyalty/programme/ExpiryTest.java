package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LAST_OF_JUNE = Instant.parse("2026-06-30T15:59:59Z");
    private static final Instant FIRST_OF_JULY = Instant.parse("2026-06-30T16:00:00Z");

    @Test
    void pointsLastToTheEndOfTheDayByTheClockOfTheProgramme() {
        Expiry days = new Expiry.Rolling(1);
        assertThat(days.of(LAST_OF_JUNE, SHANGHAI)).isEqualTo("2026-07-01T16:00:00Z");
        assertThat(days.of(FIRST_OF_JULY, SHANGHAI)).isEqualTo("2026-07-02T16:00:00Z");
    }

    @Test
    void pointsLastToTheEndOfAMonth() {
        assertThat(new Expiry.EndOfMonth(0).of(LAST_OF_JUNE, SHANGHAI)).isEqualTo("2026-06-30T16:00:00Z");
        assertThat(new Expiry.EndOfMonth(0).of(FIRST_OF_JULY, SHANGHAI)).isEqualTo("2026-07-31T16:00:00Z");
        assertThat(new Expiry.EndOfMonth(6).of(FIRST_OF_JULY, SHANGHAI)).isEqualTo("2027-01-31T16:00:00Z");
    }

    @Test
    void pointsLastToTheEndOfAYear() {
        Instant lastOfYear = Instant.parse("2026-12-31T15:59:59Z");
        assertThat(new Expiry.EndOfYear(0).of(lastOfYear, SHANGHAI)).isEqualTo("2026-12-31T16:00:00Z");
        assertThat(new Expiry.EndOfYear(0).of(lastOfYear.plusSeconds(1), SHANGHAI))
                .isEqualTo("2027-12-31T16:00:00Z");
        assertThat(new Expiry.EndOfYear(2).of(lastOfYear, SHANGHAI)).isEqualTo("2028-12-31T16:00:00Z");
    }

    @Test
    void pointsMayLastForEver() {
        assertThat(new Expiry.Never().of(LAST_OF_JUNE, SHANGHAI)).isNull();
    }
}
