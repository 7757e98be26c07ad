package io.tenure.shared.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.domain.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormsTest {

    record Counted(@Personal int number) {}

    record Maybe(Optional<String> text) {}

    record Unsure(@Nullable List<String> texts) {}

    record Keyed(Map<List<String>, String> texts) {}

    record Shaped(@Nullable String text, List<Integer> numbers, Map<String, Boolean> flags) {}

    @Test
    void describesTheShapeWithNullability() {
        assertThat(Forms.inClear().of(Shaped.class).describe())
                .isEqualTo("Shaped(text text?, numbers list of int, flags map of text to boolean)");
    }

    @Test
    void refusesWhatHasNoFormAndSaysWhere() {
        assertThatThrownBy(() -> Forms.inClear().of(Maybe.class))
                .hasMessageContaining("Maybe.text")
                .hasMessageContaining("java.util.Optional");
        assertThatThrownBy(() -> Forms.inClear().of(Keyed.class)).hasMessageContaining("Keyed.texts");
    }

    @Test
    void refusesPersonalNumbers() {
        assertThatThrownBy(() -> Forms.sealingPersonalComponents(Set.of()).of(Counted.class))
                .hasMessageContaining("Counted.number")
                .hasMessageContaining("@Personal");
    }

    @Test
    void refusesCollectionsThatMayBeNull() {
        assertThatThrownBy(() -> Forms.inClear().of(Unsure.class)).hasMessageContaining("drop @Nullable");
    }
}
