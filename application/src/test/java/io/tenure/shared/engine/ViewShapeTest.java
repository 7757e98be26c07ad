package io.tenure.shared.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.Fold;
import io.tenure.shared.views.ViewType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewShapeTest {

    @Fold(3)
    sealed interface Tab {}

    record Open(long sips) implements Tab {}

    record Guest(String id, Open tab) {}

    @Test
    void tellsTheFoldOfAStateThatAViewHolds() {
        ViewType<Guest> guests =
                new ViewType<>("guest", Guest.class, Guest::id, List.of(), guest -> List.of(), List.of());

        assertThat(ViewShape.of(guests, List.of())).contains("fold 3");
    }
}
