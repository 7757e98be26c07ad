package io.tenure.shared.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {

    @Test
    void aRuleIsTakenApartWhereItsConditionsAreJoined() {
        assertThat(parts("a > 1 && b < 2 &&\n c == 3", "&&")).containsExactly("a > 1", "b < 2", "c == 3");
        assertThat(parts("a > 1 || b < 2 && c == 3", "||")).containsExactly("a > 1", "b < 2 && c == 3");
    }

    @Test
    void aRuleOfOneConditionIsItsOnlyPart() {
        assertThat(parts(" a > 1 ", "&&")).containsExactly("a > 1");
    }

    @Test
    void whatStandsInBracketsStaysTogether() {
        assertThat(parts("(a || b) && [c && d][0] && tags.exists(t, t == \"x\" && e)", "&&"))
                .containsExactly("(a || b)", "[c && d][0]", "tags.exists(t, t == \"x\" && e)");
    }

    @Test
    void whatStandsInATextJoinsNothing() {
        assertThat(parts("a == \"x && \\\" && y\" && b", "&&")).containsExactly("a == \"x && \\\" && y\"", "b");
        assertThat(parts("a == r\"x\\\" && b", "&&")).containsExactly("a == r\"x\\\"", "b");
        assertThat(parts("a == '''x' && '''  && b", "&&")).containsExactly("a == '''x' && '''", "b");
    }

    @Test
    void whatStandsInACommentJoinsNothing() {
        assertThat(parts("a // x && y\n && b // z && 1", "&&")).containsExactly("a // x && y", "b // z && 1");
    }

    @Test
    void aChoiceBetweenTwoThingsStaysTogether() {
        assertThat(parts("a ? b && c : d && e", "&&")).containsExactly("a ? b && c : d && e");
    }

    private static List<String> parts(String rule, String operator) {
        return RuleText.of(rule).between(operator);
    }
}
