package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.domain.LevelAdvice.Amount;
import io.tenure.lifecycle.events.RelationshipLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelAdviceTest {

    @ParameterizedTest(name = "{0} customers, {1} margin: {2}")
    @CsvSource({
        "LOW, LOW, ACCOUNTABLE",
        "LOW, MEDIUM, PROACTIVE",
        "LOW, HIGH, PARTNERSHIP",
        "MEDIUM, LOW, REACTIVE",
        "MEDIUM, HIGH, PROACTIVE",
        "HIGH, LOW, BASIC",
        "HIGH, MEDIUM, REACTIVE",
        "HIGH, HIGH, ACCOUNTABLE",
    })
    void eachFieldOfTheTableHasItsLevel(Amount customers, Amount margin, RelationshipLevel level) {
        assertThat(LevelAdvice.of(customers, margin)).isEqualTo(level);
    }
}
