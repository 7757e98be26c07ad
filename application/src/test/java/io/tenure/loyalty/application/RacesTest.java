package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.StreamConflict;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Purchases that want the same budget at once. */
class RacesTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void goesOnAfterARefusalAndAfterAStreamThatWasTooBusy() {
        Races.win(() -> lostUntil(4), "Purchase p");
        assertThat(tries).hasValue(4);
    }

    @Test
    void asksTheCallerToComeBackWhenTheStreamStaysTooBusy() {
        assertThatThrownBy(() -> Races.win(() -> lostUntil(1_000), "Purchase p"))
                .isInstanceOf(StreamConflict.class);
    }

    /** Refused at every other try, and too busy in between. */
    private boolean lostUntil(int last) {
        int now = tries.incrementAndGet();
        if (now < last && now % 2 == 0) {
            throw new StreamConflict("rule-budget-club@spring", 3, 4);
        }
        return now >= last;
    }
}
