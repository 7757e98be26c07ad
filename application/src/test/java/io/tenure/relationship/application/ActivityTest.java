package io.tenure.relationship.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.queries.Activity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void countsInteractionsAndSumsMoneyByCurrency() {
        Activity activity = Activity.NONE
                .with(TUESDAY, new BigDecimal("10.50"), "GBP")
                .with(MONDAY, new BigDecimal("3"), "EUR")
                .with(MONDAY, null, null);

        assertThat(activity.interactions()).isEqualTo(3);
        assertThat(activity.firstAt()).isEqualTo(MONDAY);
        assertThat(activity.lastAt()).isEqualTo(TUESDAY);
        assertThat(activity.money()).isEqualTo(Map.of("GBP", new BigDecimal("10.50"), "EUR", new BigDecimal("3")));
    }

    @Test
    void takesBackARetractedInteraction() {
        Activity activity = Activity.NONE
                .with(MONDAY, new BigDecimal("10.50"), "GBP")
                .with(TUESDAY, new BigDecimal("2.00"), "GBP")
                .without(new BigDecimal("2.00"), "GBP", MONDAY, MONDAY);

        assertThat(activity).isEqualTo(new Activity(1, MONDAY, MONDAY, Map.of("GBP", new BigDecimal("10.50"))));
    }
}
