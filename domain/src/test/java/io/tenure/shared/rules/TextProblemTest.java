package io.tenure.shared.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextProblemTest {

    @Test
    void tellsThePartOfTheTextWithItsPlace() {
        assertThat(new TextProblem("stages.new.enter", 19, 12, "there is no column", "unknown-column", List.of()))
                .hasToString("stages.new.enter (line 19, column 12): there is no column");
    }

    @Test
    void tellsThePlaceAloneWhereItIsTheTextAsAWhole() {
        assertThat(new TextProblem("", 60, 1, "a tab stands here", "form.tab", List.of()))
                .hasToString("line 60, column 1: a tab stands here");
    }
}
