package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.shared.events.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenRepairsTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private final SeenRepairs repairs = new SeenRepairs();

    @Test
    void knowOfTheStretchThatWasReadAndOfNothingBeforeOrAfterIt() {
        repairs.seen("ada", 4, List.of(at(5, retracted("worse")), at(6, retracted("other"))));

        assertThat(repairs.hasNone("ada", "better", 4, 6)).isTrue();
        assertThat(repairs.hasNone("ada", "better", 5, 6)).isTrue();
        assertThat(repairs.hasNone("ada", "worse", 4, 6)).isFalse();
        assertThat(repairs.hasNone("ada", "better", 3, 6)).isFalse();
        assertThat(repairs.hasNone("ada", "better", 4, 7)).isFalse();
        assertThat(repairs.hasNone("bob", "better", 4, 6)).isFalse();
    }

    private static RecordedEvent at(long sequence, Object event) {
        return new RecordedEvent(sequence + 1, "ada", sequence, NOON, Map.of(), event, false);
    }

    private static InteractionRetracted retracted(String interaction) {
        return new InteractionRetracted(
                "ada", interaction, InteractionKind.PURCHASE, BigDecimal.ONE, "EUR", "never was", NOON);
    }
}
