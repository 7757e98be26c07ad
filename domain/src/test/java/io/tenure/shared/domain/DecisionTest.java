package io.tenure.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void oneEventIsAsGoodAsAListOfOne() {
        assertThat(Decision.accepted("bought")).isEqualTo(Decision.acceptedAll(List.of("bought")));
    }

    @Test
    void noEventsAreNothing() {
        assertThat(Decision.acceptedAll(List.of())).isEqualTo(Decision.nothing());
    }

    @Test
    void aDecisionStaysAsItWasMade() {
        List<String> events = new ArrayList<>(List.of("bought"));
        Decision<String> decision = Decision.acceptedAll(events);
        events.add("returned");

        assertThat(decision).isEqualTo(Decision.accepted("bought"));
    }

    @Test
    void aRefusalNamesItsCodeAndItsReason() {
        assertThat(Decision.rejected("loyalty.not-enrolled", "Nobody has enrolled."))
                .isEqualTo(new Decision.Rejected<>(new Rejection("loyalty.not-enrolled", "Nobody has enrolled.")));
    }
}
