package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private final Format english = new Format(Languages.ENGLISH, ZoneId.of("Europe/London"), NOW);
    private final Format chinese = new Format(Languages.CHINESE, ZoneId.of("Asia/Shanghai"), NOW);

    @Test
    void writesMoneyOfEveryMagnitudeAndCurrency() {
        assertThat(english.money(new BigDecimal("9876543210.99"), "GBP")).isEqualTo("£9,876,543,210.99");
        assertThat(english.money(new BigDecimal("-12.4"), "EUR")).isEqualTo("-€12.40");
        assertThat(english.rounded(new BigDecimal("8288930.665"), "GBP")).isEqualTo("£8,288,930.66");
        assertThat(english.money(new BigDecimal("1200"), "JPY")).doesNotContain(".");
        assertThat(chinese.money(new BigDecimal("48210.5"), "CNY")).isEqualTo("¥48,210.50");
    }

    @Test
    void writesSumsWholeOrToTwoPlaces() {
        assertThat(english.sum(new BigDecimal("442.8"))).isEqualTo("442.80");
        assertThat(english.sum(new BigDecimal("1200.00"))).isEqualTo("1,200");
        assertThat(english.sum(new BigDecimal("-0.005"))).isEqualTo("-0.01");
    }

    @Test
    void keepsEveryDigitOfAnAmount() {
        assertThat(english.money(new BigDecimal("0.0025"), "GBP")).isEqualTo("£0.0025");
    }

    @Test
    void writesTimesInTheZoneAndLanguageOfTheReader() {
        assertThat(english.dateTime(NOW)).contains("23 Nov 2026").contains("10:15");
        assertThat(chinese.dateTime(NOW)).contains("2026年11月23日").contains("18:15");
        assertThat(chinese.zoneName()).contains("Asia/Shanghai");
    }

    @Test
    void fallsBackToTheReadersZoneWhenTheCustomersCannotBeRead() {
        assertThat(english.in("Mars/Olympus").zone()).isEqualTo(english.zone());
        assertThat(english.in(null).zone()).isEqualTo(english.zone());
        assertThat(english.in("Asia/Shanghai").zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void tellsHowLongAgoInTheCoarsestUnitThatStillTellsSomething() {
        assertThat(english.ago(NOW)).isEqualTo(new Ago("ago.now", 0));
        assertThat(english.ago(NOW.minusSeconds(7200))).isEqualTo(new Ago("ago.hours", 2));
        assertThat(english.ago(NOW.plusSeconds(3 * 86_400))).isEqualTo(new Ago("ahead.days", 3));
        assertThat(english.ago(Instant.parse("2011-11-23T10:15:00Z"))).isEqualTo(new Ago("ago.years", 15));
    }

    @Test
    void takesTheNearestLanguageItSpeaks() {
        assertThat(Languages.nearest(Locale.TRADITIONAL_CHINESE)).isEqualTo(Languages.CHINESE);
        assertThat(Languages.nearest(Locale.GERMAN)).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void readsTheZoneThatABrowserTells() {
        assertThat(Zones.parse("Asia%2FShanghai", ZoneOffset.UTC)).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(Zones.parse("<script>", ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
    }
}
