package io.tenure.shared.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final Buckets.Bound THREE_IN_A_MINUTE = new Buckets.Bound(3, Duration.ofMinutes(1));

    private final Buckets guesses = new Buckets();

    @Test
    void whoDoesItTooOftenWaitsUntilTheNextIsFree() {
        for (int guess = 0; guess < 3; guess++) {
            assertThat(toWait("till 1", TEN)).isZero();
            guesses.count("till 1", THREE_IN_A_MINUTE, TEN);
        }
        assertThat(toWait("till 1", TEN)).isEqualTo(Duration.ofSeconds(20));
        assertThat(toWait("till 2", TEN)).isZero();
        assertThat(toWait("till 1", TEN.plusSeconds(15))).isEqualTo(Duration.ofSeconds(5));
        assertThat(toWait("till 1", TEN.plusSeconds(20))).isZero();
        guesses.count("till 1", THREE_IN_A_MINUTE, TEN.plusSeconds(20));
        assertThat(toWait("till 1", TEN.plusSeconds(20))).isEqualTo(Duration.ofSeconds(20));
        assertThat(toWait("till 1", TEN.plusSeconds(600))).isZero();
    }

    private Duration toWait(String till, Instant now) {
        return guesses.toWait(till, THREE_IN_A_MINUTE, now);
    }
}
