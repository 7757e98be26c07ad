package io.tenure.value.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.value.domain.retention.CalendarPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractTest {

    private final Buyer buyer = new Buyer();

    ContractTest() {
        for (String day : new String[] {"2025-01-15", "2025-02-20", "2025-03-15", "2025-06-01"}) {
            buyer.add(LocalDate.parse(day), BigDecimal.TEN);
        }
    }

    @Test
    void whoBuysInEachPeriodRenews() {
        assertThat(at("2025-03-15")).isEqualTo(new Contract(2, false));
    }

    @Test
    void whoMayStillBuyInTheRunningPeriodIsNotLost() {
        assertThat(at("2025-05-13")).isEqualTo(new Contract(2, false));
    }

    @Test
    void whoLetsAWholePeriodPassIsLostEvenWhenHeComesBackLater() {
        assertThat(at("2025-05-14")).isEqualTo(new Contract(2, true));
        assertThat(at("2025-06-30")).isEqualTo(new Contract(2, true));
    }

    private Contract at(String end) {
        return Contract.at(buyer, CalendarPeriod.MONTH, LocalDate.parse(end));
    }
}
