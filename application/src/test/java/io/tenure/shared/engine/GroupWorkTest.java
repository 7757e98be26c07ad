package io.tenure.shared.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import org.junit.jupiter.api.Test;

class GroupWorkTest {

    private final GroupWork work = new GroupWork() {};

    @Test
    void saysThatNobodyKnowsWhatBecameOfIt() {
        work.fail(new OutcomeUnknown("Cannot tell whether it is in"));

        assertThatThrownBy(work::throwIfFailed)
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessage("Cannot tell whether it is in");
    }

    @Test
    void saysThatItFailed() {
        work.fail(new LedgerFailure("The disk is full"));

        assertThatThrownBy(work::throwIfFailed).isExactlyInstanceOf(LedgerFailure.class);
    }
}
