package io.tenure.shared.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @Property
    void readsEveryWholeSecondBack(@ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long second) {
        var instant = Instant.ofEpochSecond(second);
        assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void readsEveryFractionOfASecondBack(
            @ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long second,
            @ForAll @LongRange(min = 0, max = 999_999_999) long nanos) {
        for (var instant : List.of(
                Instant.ofEpochSecond(second, nanos),
                Instant.ofEpochSecond(second, nanos).truncatedTo(ChronoUnit.MILLIS),
                Instant.ofEpochSecond(second, nanos).truncatedTo(ChronoUnit.MICROS))) {
            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:00:00.1Z",
                "2026-11-22T12:00:00.12345Z",
                "2026-11-22T23:59:60Z",
                "2026-11-22T24:00:00Z",
                "+12026-11-22T12:00:00Z",
                "2026-11-22T12:00:00+01:00"
            })
    void readsTheUncommonAsTheJdkDoes(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-11-22 12:00:00Z",
                "yesterday",
                "",
                "2026-11-22T12:00:00.1234567890Z",
                "2026-11-22T12:00:00,5Z",
                "2026-11-22T12:00:00.-1Z",
                "2026-11-22T12:00:00"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
