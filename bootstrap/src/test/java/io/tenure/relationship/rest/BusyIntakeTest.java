package io.tenure.relationship.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import io.tenure.shared.ledger.StreamConflict;
import org.junit.jupiter.api.Test;

/** One of many interactions is to be sent again, and says why. */
class BusyIntakeTest {

    @Test
    void manyMayWantTheSameBudget() {
        InteractionIntake intake = new InteractionIntake((_, _) -> {
            throw new StreamConflict("rule-budget-club@spring", 3, 4);
        });
        InteractionResult result =
                intake.take(Installation.purchase("a1", "ada", Installation.MAY, "10", null), Installation.SHOP);
        assertThat(result.code()).isEqualTo("ledger.busy");
        assertThat(result.reason()).contains("the same customer or budget at once");
    }
}
