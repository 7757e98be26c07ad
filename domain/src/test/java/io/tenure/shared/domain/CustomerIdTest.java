package io.tenure.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CustomerIdTest {

    @Test
    void readsAsItsValue() {
        assertThat(new CustomerId("c".repeat(64))).hasToString("c".repeat(64));
    }

    @Test
    void refusesABlankId() {
        assertThatThrownBy(() -> new CustomerId(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThatThrownBy(() -> new CustomerId("c".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 64 characters");
    }
}
