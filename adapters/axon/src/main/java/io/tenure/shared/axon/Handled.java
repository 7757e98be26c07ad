package io.tenure.shared.axon;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.outcome.Outcome;
import java.util.Optional;

/**
 * A command decided and, unless it changed nothing, recorded.
 *
 * @param sequence of the last event of the stream, -1 when it has not begun
 * @param recorded where the events stand; empty when there are none
 */
public record Handled<E>(Decision<E> decision, long sequence, Optional<Recorded> recorded) {

    /** What whoever sent the command is told. */
    public Outcome outcome(Ledger ledger) {
        return decision instanceof Decision.Rejected<E> rejected
                ? new Outcome.Refused(rejected.rejection())
                : new Outcome.Done(recorded.map(Recorded::lastPosition).orElseGet(ledger::head));
    }
}
