package io.tenure.alerts.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.alerts.rules.GuessBound;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final GuessBound THREE_IN_A_MINUTE = new GuessBound(3, Duration.ofMinutes(1));

    private final Guesses guesses = new Guesses();

    @Test
    void whoGuessesTooMuchWaitsUntilTheNextIsFree() {
        for (int guess = 0; guess < 3; guess++) {
            assertThat(toWait("till 1", TEN)).isZero();
            guesses.refused("till 1", THREE_IN_A_MINUTE, TEN);
        }
        assertThat(toWait("till 1", TEN)).isEqualTo(Duration.ofSeconds(20));
        assertThat(toWait("till 2", TEN)).isZero();
        assertThat(toWait("till 1", TEN.plusSeconds(15))).isEqualTo(Duration.ofSeconds(5));
        assertThat(toWait("till 1", TEN.plusSeconds(20))).isZero();
        guesses.refused("till 1", THREE_IN_A_MINUTE, TEN.plusSeconds(20));
        assertThat(toWait("till 1", TEN.plusSeconds(20))).isEqualTo(Duration.ofSeconds(20));
        assertThat(toWait("till 1", TEN.plusSeconds(600))).isZero();
    }

    private Duration toWait(String till, Instant now) {
        return guesses.toWait(till, THREE_IN_A_MINUTE, now);
    }
}
