package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.queries.SettlementLineView;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@sum", "\ttab"})
    void whatASpreadsheetWouldReckonIsText(String hostile) {
        assertThat(SettlementCsv.line(line(hostile, hostile)))
                .contains(",\"'" + hostile + "\",\"'" + hostile + "\",30,0.0075,-0.22,GBP,1");
    }

    @Test
    void quotesAreDoubled() {
        assertThat(SettlementCsv.line(line("the \"corner\"", "r1"))).contains(",\"the \"\"corner\"\"\",\"r1\",");
    }

    private static SettlementLineView line(String outlet, String reference) {
        return new SettlementLineView(
                "7",
                "club",
                "bakery",
                "2026-05",
                PartnerCause.REDEEMED,
                reference,
                outlet,
                1,
                30,
                new BigDecimal("0.0075"),
                new BigDecimal("-0.22"),
                "GBP",
                Instant.parse("2026-05-04T10:00:00Z"));
    }
}
